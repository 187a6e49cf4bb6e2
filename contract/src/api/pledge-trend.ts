import { pledgeStandings } from '@yiwang/kernel'
import { z } from 'zod'

import { PledgeBoardQuery } from './pledge.ts'

/** How many pledges stand where; withdrawn ones are not among them. */
export const StandingCounts = z.record(z.enum(pledgeStandings), z.number().int())
export type StandingCounts = z.infer<typeof StandingCounts>

/** Of which year and up to which day; with a unit, of the pledges alone that it led or helped with on each day. */
export const PledgeTrendQuery = PledgeBoardQuery.extend({ unit: z.string().max(60).optional() })
export type PledgeTrendQuery = z.infer<typeof PledgeTrendQuery>

/**
 * How many pledges of a year stood where: at the ends of the months before the day asked for, and on that day, the earliest first.
 * A day on which there were none has no point.
 */
export const PledgeTrend = z.object({
  year: z.number().int(),
  points: z.array(z.object({ asOf: z.iso.date(), counts: StandingCounts })),
})
export type PledgeTrend = z.infer<typeof PledgeTrend>
