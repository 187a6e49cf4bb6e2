import { matterHeatOf, matterHeats, type HeatFacts, type MatterHeat } from '@yiwang/kernel'

/** How a matter stood from a moment on (epoch milliseconds), as one event of its history left it. */
export interface Stand {
  readonly at: number
  readonly facts: HeatFacts
}

/** A day that is played: from its beginning up to its end, or up to now while it runs; epoch milliseconds. */
export interface PlayedSpan {
  readonly from: number
  readonly to: number
}

/** How a matter stood at the beginning of the day, if it was there and open, and each change of its heat since. */
export interface Played {
  readonly atStart: MatterHeat | undefined
  readonly changes: readonly { readonly at: number; readonly heat: MatterHeat }[]
}

/** Plays one matter's stands, the first first: what its events changed, and what the clock alone did between them. */
export function playMatter(stands: readonly Stand[], { from, to }: PlayedSpan): Played {
  let atStart: MatterHeat | undefined
  let heat: MatterHeat | undefined
  const changes: { at: number; heat: MatterHeat }[] = []
  for (const [index, stand] of stands.entries()) {
    const until = Math.min(stands[index + 1]?.at ?? to, to)
    for (const at of momentsOf(stand, { from, until })) {
      const next = matterHeatOf(stand.facts, at)
      if (at <= from) atStart = next
      else if (next !== heat) changes.push({ at, heat: next })
      heat = next
    }
  }
  return { atStart: atStart === 'ended' ? undefined : atStart, changes }
}

/** The moments of a stand at which it may have another heat: when it came, and when its clock passes a threshold. */
function momentsOf({ at, facts }: Stand, { from, until }: { readonly from: number; readonly until: number }): readonly number[] {
  const { amberAt, redAt, dueAt } = facts
  const begins = Math.max(at, from)
  if (begins >= until) return []
  // Overdue is what is past its due time, not what is at it.
  const turns = [amberAt, redAt, dueAt === null ? null : dueAt + 1].filter((moment) => moment !== null)
  return [begins, ...turns.filter((moment) => moment > begins && moment < until).toSorted((a, b) => a - b)]
}

/** The number under which a heat is sent. */
export function placeOfHeat(heat: MatterHeat): number {
  return matterHeats.indexOf(heat)
}
