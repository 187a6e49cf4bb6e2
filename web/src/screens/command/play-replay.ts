import type { Replay } from '@yiwang/contract'
import type { Spot } from '@yiwang/ui/map'

/** A day as it stands at one second of it. */
export interface Moment {
  readonly spots: readonly Spot[]
  readonly open: number
  readonly late: number
  readonly ended: number
}

/** For so many seconds of the day a matter that has ended is still seen. */
const afterglow = 1800

/** The day at a second: each matter as it stands then; what has ended glows for half an hour and is gone. */
export function momentOf({ places, heats, ...course }: Replay, second: number): Moment {
  const standing = standingAt(course, second)
  const spots: Spot[] = []
  const counts = { open: 0, late: 0, ended: 0 }
  for (const [index, { heat: code, since }] of standing) {
    const heat = heats[code] ?? 'calm'
    const [lon = 0, lat = 0] = places[index] ?? []
    const isOver = heat === 'ended'
    counts[isOver ? 'ended' : 'open'] += 1
    counts.late += Number(heat === 'overdue')
    if (!isOver || second - since < afterglow) spots.push({ lon, lat, heat })
  }
  return { spots, ...counts }
}

/** How each place stands at a second, and since when. */
function standingAt({ atStart, changes }: Pick<Replay, 'atStart' | 'changes'>, second: number) {
  const standing = new Map(atStart.map(([place, heat]) => [place, { heat, since: 0 }]))
  for (const [at, place, heat] of changes) {
    if (at > second) break
    standing.set(place, { heat, since: at })
  }
  return standing
}
