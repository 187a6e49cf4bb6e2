import { foldName, type Entry, type Gazetteer } from './gazetteer.ts'

const ranks: Readonly<Record<Entry['kind'], number>> = { street: 0.5, community: 0.48, landmark: 0.45, road: 0.3, grid: 0.1 }

/**
 * The places whose name or number fits what was typed, the best first. What begins with the name of a division is looked for
 * within it: 古渡街道林厝 finds 林厝社区 of that street.
 */
export function searchNames({ entries }: Gazetteer, typed: string, most: number): readonly Entry[] {
  const asked = foldName(typed)
  if (asked === '') return []
  const scored = entries.flatMap((entry) => {
    const score = scoreOf(entry, asked)
    return score > 0 ? [{ entry, score: score + ranks[entry.kind] }] : []
  })
  const found = scored
    .toSorted((one, other) => other.score - one.score || one.entry.zh.length - other.entry.zh.length)
    .map(({ entry }) => entry)
    .slice(0, most)
  return found.length > 0 ? found : searchWithin({ entries, roads: [] }, asked, most)
}

function scoreOf({ folded, kind }: Entry, asked: string): number {
  // A few digits are in every grid's number; only its end or a long part of it means this grid.
  const isShortNumber = /^\d{1,2}$/u.test(asked)
  return Math.max(
    0,
    ...folded.map((name) => {
      if (name === asked) return 4
      if (isShortNumber && kind === 'grid') return 0
      if (name.startsWith(asked)) return 3
      if (kind === 'grid' && name.endsWith(asked)) return 2.5
      return name.includes(asked) ? 2 : 0
    }),
  )
}

function searchWithin({ entries }: Gazetteer, asked: string, most: number): readonly Entry[] {
  const divisions = entries.filter(
    ({ kind, folded }) => (kind === 'street' || kind === 'community') && folded.some((name) => isBeginning(name, asked)),
  )
  return divisions
    .flatMap((division) => {
      const beginning = division.folded.find((name) => isBeginning(name, asked)) ?? ''
      const rest = asked.slice(beginning.length)
      const inside = entries.flatMap((entry) => within(entry, prefixOf(division)))
      return searchNames({ entries: inside, roads: [] }, rest, most)
    })
    .slice(0, most)
}

/** A place as far as it lies within a division: pointed at where it does. */
function within(entry: Entry, prefix: string): readonly Entry[] {
  const spot = entry.spots.find(({ area }) => area.startsWith(prefix))
  return spot ? [{ ...entry, position: spot.position }] : []
}

function isBeginning(name: string, asked: string): boolean {
  return name.length > 1 && asked.startsWith(name) && asked.length > name.length
}

function prefixOf({ kind, code = '' }: Entry): string {
  return kind === 'street' ? code.slice(0, 9) : code.slice(0, 12)
}
