import { flowStages, matterHeats } from '@yiwang/kernel'
import { z } from 'zod'

import { Instant } from './common.ts'

const count = z.number().int().min(0)

/** One stage of the day's flow: what came into it today, what left it, what is here now, and what of that is late. */
export const FlowStageView = z.object({
  stage: z.enum(flowStages),
  entered: count,
  left: count,
  here: count,
  late: count,
  /** The matter that has been longest in this stage; none when nothing is here. */
  oldest: z.object({ id: z.string(), number: z.string(), since: Instant }).nullable(),
})
export type FlowStageView = z.infer<typeof FlowStageView>

/** Today's flow by stage, within the person's scope: stages in order, and how many went from which to which since midnight. */
export const FlowToday = z.object({
  now: Instant,
  day: z.iso.date(),
  stages: z.array(FlowStageView),
  links: z.array(z.object({ from: z.enum(flowStages), to: z.enum(flowStages), count })),
})
export type FlowToday = z.infer<typeof FlowToday>

/** A category today up to this hour, beside the same weekday of the weeks before up to the same hour. */
export const CategoryToday = z.object({
  category: z.string(),
  count,
  /** Each of the compared days, the latest first. */
  before: z.array(count),
  expected: z.number().min(0),
  /** How likely so many or more are on an ordinary day, 0 to 1. */
  chance: z.number().min(0).max(1),
  isUnusual: z.boolean(),
})
export type CategoryToday = z.infer<typeof CategoryToday>

/**
 * The categories of today, most first. `falseAlarms` says how often the same method spoke up on the days of the
 * district's own past year: alarms a day, over how many days.
 */
export const CategoriesToday = z.object({
  now: Instant,
  day: z.iso.date(),
  weeks: count,
  threshold: z.number(),
  categories: z.array(CategoryToday),
  falseAlarms: z.object({ perDay: z.number().min(0), alarms: count, days: count }).nullable(),
})
export type CategoriesToday = z.infer<typeof CategoriesToday>

/** Areas of one level that have any, with what is open in them now, and what was reported and closed today. */
export const AreasQuery = z.object({ level: z.enum(['street', 'community', 'grid']).default('street') })
export const AreasNow = z.object({
  now: Instant,
  areas: z.array(z.object({ area: z.string(), open: count, late: count, reported: count, closed: count })),
})
export type AreasNow = z.infer<typeof AreasNow>

/** What hexagons count: what is open now, what was reported today, in the last 30 days, or in the last 365. */
export const heatSpans = ['open', 'today', 'month', 'year'] as const

/** Hexagons of a side in metres over the district, a corner of each to the north. */
export const HexagonsQuery = z.object({
  span: z.enum(heatSpans).default('open'),
  side: z.coerce.number().int().min(50).max(2000).default(250),
})
export type HexagonsQuery = z.infer<typeof HexagonsQuery>

/** Middle of each hexagon, how many matters lie in it, and how many of them are late (of what is open) or were (of what ended). */
export const Hexagons = z.object({
  now: Instant,
  side: count,
  cells: z.array(z.tuple([z.number(), z.number(), count, count])),
})
export type Hexagons = z.infer<typeof Hexagons>

export const ReplayQuery = z.object({ day: z.iso.date() })

/**
 * A day as it went, to be played again: the matters that were open at its beginning or changed on it, and each change of how
 * one stands. `places` are longitude, latitude, number and id; `atStart` names those open at the beginning with how they
 * stood; `changes` are second of the day, place in `places`, and how it stands from then on, all in the order of time.
 */
export const Replay = z.object({
  day: z.iso.date(),
  startsAt: Instant,
  endsAt: Instant,
  heats: z.array(z.enum(matterHeats)),
  places: z.array(z.tuple([z.number(), z.number(), z.string(), z.string()])),
  atStart: z.array(z.tuple([count, count])),
  changes: z.array(z.tuple([z.number().int(), count, count])),
  /** Whether there was more than can be played, so that the oldest were left out. */
  isMore: z.boolean(),
})
export type Replay = z.infer<typeof Replay>
