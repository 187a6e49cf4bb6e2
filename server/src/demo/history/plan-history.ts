import { workingBetween } from '@yiwang/kernel'

import type { District } from '../../district/district.ts'
import { chanceOf } from '../chance.ts'
import type { Prng } from '../city/prng.ts'
import { makeBirth, type Birth, type Source } from './birth.ts'
import { pickChannel, planDay, type Planned } from './day-plan.ts'
import { drawFate, type Fate } from './fate.ts'
import type { SpotFinder } from './spot.ts'

/** A report of the past with what will become of it, and chance of its own for that. */
export interface PlannedBirth extends Birth {
  readonly fate: Fate
  readonly prng: Prng
  /** What reports the same again, and may be merged into it. */
  readonly echoes?: readonly PlannedBirth[]
  /** What it reports again. */
  readonly original?: PlannedBirth
}

/** How much history there is to be. `until` is the present, epoch milliseconds; `rate` is reports on an ordinary workday. */
export interface HistorySize {
  readonly seed: number
  readonly days: number
  readonly rate: number
  readonly until: number
}

const dayMs = 86_400_000
const minuteMs = 60_000

/** Everything that was reported in the last days, earliest first: the same for the same seed and present. */
export function planHistory(source: Source, spots: SpotFinder, size: HistorySize): readonly PlannedBirth[] {
  return [...planDays(source, spots, size)].flat()
}

/** The same, one day after the other, for a history too long to be held at once. */
export function* planDays(source: Source, spots: SpotFinder, size: HistorySize): Generator<readonly PlannedBirth[]> {
  const today = Temporal.Instant.fromEpochMilliseconds(size.until).toZonedDateTimeISO(source.district.timeZone).startOfDay()
  let carried: readonly PlannedBirth[] = []
  for (let back = size.days; back >= 0; back -= 1) {
    const day = today.subtract({ days: back })
    const next = day.add({ days: 1 }).epochMilliseconds
    const born = birthsOf({ source, spots, seed: size.seed, rate: size.rate }, day)
    const known = [...carried, ...born]
      .filter(({ at }) => at < size.until - minuteMs)
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    carried = known.filter(({ at }) => at >= next)
    yield known.filter(({ at }) => at < next)
  }
}

interface DayWork {
  readonly source: Source
  readonly spots: SpotFinder
  readonly seed: number
  readonly rate: number
}

function birthsOf(work: DayWork, day: Temporal.ZonedDateTime): readonly PlannedBirth[] {
  const start = day.epochMilliseconds
  const number = Math.round((start + 43_200_000) / dayMs)
  return planDay(work.seed, { number, isWorkday: isWorkday(work.source.district, start) }, work.rate).flatMap((planned) =>
    birthsFrom(work, planned, { start, number }),
  )
}

function birthsFrom(work: DayWork, planned: Planned, day: { readonly start: number; readonly number: number }): readonly PlannedBirth[] {
  const prng = chanceOf(work.seed, day.number, planned.index + 1)
  const { category } = planned
  const at = day.start + planned.minute * minuteMs + prng.whole(0, 59_000)
  const spot = work.spots.pick(prng, category)
  const first = withFate(work.source, prng, makeBirth(work.source, prng, { at, category, channel: planned.channel, spot }))
  const echoes = Array.from({ length: planned.echoes }, () => {
    const seen = {
      category,
      at: at + prng.whole(6, 300) * minuteMs,
      spot: work.spots.near(prng, spot),
      channel: pickChannel(prng, { category, rhythm: 'night' }, true),
    }
    const birth = { ...makeBirth(work.source, prng, seen), mergeInto: first.id }
    return { ...withFate(work.source, chanceOf(work.seed, day.number, planned.index + 1, seen.at), birth), original: first }
  })
  return [echoes.length === 0 ? first : { ...first, echoes }, ...echoes]
}

function withFate({ district }: Source, prng: Prng, birth: Birth & { readonly mergeInto?: string }): PlannedBirth {
  const urgent = district.categories.get(birth.category)?.urgent ?? false
  return { ...birth, prng, fate: drawFate(prng, { ...birth, urgent }) }
}

/** Whether anybody works on the day that starts at this moment. */
export function isWorkday({ calendar }: Pick<District, 'calendar'>, start: number): boolean {
  const worked = workingBetween(calendar, start, start + dayMs)
  return worked.ok && worked.value > 0
}
