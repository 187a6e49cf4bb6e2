import type { Channel } from '@yiwang/kernel'

import { chanceOf, pickWeighted } from '../chance.ts'
import type { Prng } from '../city/prng.ts'
import { categoryMix, type MixRow, type Rhythm } from './category-mix.ts'

/** One thing that will be reported on a day. */
export interface Planned {
  /** Minutes after midnight. */
  readonly minute: number
  readonly category: string
  readonly channel: Channel
  /** How many others will report the same. */
  readonly echoes: number
  /** For chance of its own. */
  readonly index: number
}

/** What a day is like: `number` counts days from 1970-01-01. */
export interface DayKind {
  readonly number: number
  readonly isWorkday: boolean
}

const hours: Readonly<Record<Rhythm | 'patrol', readonly number[]>> = {
  any: [2, 1, 1, 1, 1, 2, 5, 9, 11, 10, 9, 8, 7, 7, 8, 9, 9, 10, 10, 9, 8, 6, 4, 3],
  day: [0.3, 0.2, 0.1, 0.1, 0.2, 1, 4, 9, 12, 11, 9, 7, 5, 6, 9, 10, 9, 9, 7, 5, 3, 2, 1, 0.5],
  work: [0, 0, 0, 0, 0, 0, 0.5, 3, 11, 13, 11, 7, 2, 4, 10, 11, 10, 7, 2, 1, 0.5, 0.3, 0.1, 0],
  evening: [2, 1, 0.5, 0.2, 0.1, 0.2, 1, 2, 2, 2, 3, 5, 5, 3, 3, 4, 6, 9, 12, 12, 10, 8, 6, 4],
  night: [9, 6, 4, 2, 1, 1.5, 2, 1, 0.5, 0.5, 0.5, 0.5, 0.7, 0.5, 0.5, 0.5, 0.7, 1, 3, 6, 9, 13, 15, 13],
  patrol: [0, 0, 0, 0, 0, 0, 0.3, 2, 13, 15, 13, 8, 0.5, 1, 11, 14, 12, 8, 1, 0.5, 0.2, 0, 0, 0],
}

const clockHours = Array.from({ length: 24 }, (_, hour) => hour)

/** Everything that will be reported on a day, earliest first. `rate` is how many on an ordinary workday. */
export function planDay(seed: number, day: DayKind, rate: number): readonly Planned[] {
  const prng = chanceOf(seed, day.number)
  const isStorm = isStormDay(seed, day.number)
  const expected = rate * (day.isWorkday ? 1 : 0.66) * (isStorm ? 1.9 : 1) * prng.between(0.85, 1.15)
  const planned = Array.from({ length: Math.round(expected) }, (_, index) => planOne(prng, { index, isStorm, isWorkday: day.isWorkday }))
  return planned.toSorted((a, b) => a.minute - b.minute || a.index - b.index)
}

/** Storms come about once a month and stay for one day, sometimes two. */
export function isStormDay(seed: number, day: number): boolean {
  const phase = (day + seed) % 29
  return phase === 11 || (phase === 12 && chanceOf(seed, day - 11).chance(0.4))
}

function planOne(prng: Prng, day: { readonly index: number; readonly isStorm: boolean; readonly isWorkday: boolean }): Planned {
  const row = pickWeighted(prng, categoryMix, ({ weight, storm }) => weight * (day.isStorm ? storm : 1))
  const channel = pickChannel(prng, row, day.isWorkday)
  const hour = pickHour(prng, channel === 'grid_worker' ? 'patrol' : row.rhythm)
  const echoes = prng.chance(day.isStorm ? 0.12 : 0.045) ? prng.whole(1, 2) : 0
  return {
    minute: hour * 60 + prng.whole(0, 59),
    category: row.category,
    channel,
    echoes: channel === 'grid_worker' ? 0 : echoes,
    index: day.index,
  }
}

/** An hour of the day by its rhythm. */
function pickHour(prng: Prng, rhythm: Rhythm | 'patrol'): number {
  return pickWeighted(prng, clockHours, (hour) => hourWeight(rhythm, hour))
}

/** How much of a kind is noticed in an hour of the day, against its other hours. */
export function hourWeight(rhythm: Rhythm | 'patrol', hour: number): number {
  return hours[rhythm][hour] ?? 0
}

/** A channel: patrols see what stands on the street by day; questions and disputes come from residents. */
export function pickChannel(prng: Prng, row: Pick<MixRow, 'category' | 'rhythm'>, isWorkday: boolean): Channel {
  const patrolled = row.category.startsWith('H') || row.rhythm === 'night' ? 0 : 78
  const weights: Readonly<Record<Channel, number>> = {
    resident_page: 41,
    grid_worker: patrolled * (isWorkday ? 1 : 0.35),
    desk: 15,
    open311: 5,
    import: 0,
  }
  return pickWeighted(prng, Object.keys(weights) as Channel[], (channel) => weights[channel])
}
