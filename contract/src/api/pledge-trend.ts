import { pledgeStandings } from '@yiwang/kernel'
import { z } from 'zod'

/** How many pledges stand where; withdrawn ones are not among them. */
export const StandingCounts = z.record(z.enum(pledgeStandings), z.number().int())
export type StandingCounts = z.infer<typeof StandingCounts>

/**
 * How many pledges of a year stood where: at the ends of the months before the day asked for, and on that day, the earliest first.
 * A day on which none had been taken in yet has no point.
 */
export const PledgeTrend = z.object({
  year: z.number().int(),
  points: z.array(z.object({ asOf: z.iso.date(), counts: StandingCounts })),
})
export type PledgeTrend = z.infer<typeof PledgeTrend>
