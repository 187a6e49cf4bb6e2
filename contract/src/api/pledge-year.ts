import { pledgeOutcomes } from '@yiwang/kernel'
import { z } from 'zod'

import { PledgeRow } from './pledge.ts'
import { ComparedFigure } from './report-comparison.ts'

/** What the next year's report says of a pledge; `differs` where the number computed here is another. */
export const SaidFigure = ComparedFigure.extend({ differs: z.boolean() })
export type SaidFigure = z.infer<typeof SaidFigure>

/** A pledge with what became of it, what its own report tells of the year before, and what the next year's report says of it. */
export const PledgeYearRow = PledgeRow.extend({
  outcome: z.enum(pledgeOutcomes),
  before: ComparedFigure.nullable(),
  said: z.array(SaidFigure),
})
export type PledgeYearRow = z.infer<typeof PledgeYearRow>

/** The pledges of a year against what came of them, measured up to the day asked for or the year's last. `next` is the report of the year after, once it was taken in. */
export const PledgeYear = z.object({
  year: z.number().int(),
  measuredUntil: z.iso.date(),
  next: z.object({ id: z.string(), year: z.number().int(), title: z.string().nullable() }).nullable(),
  pledges: z.array(PledgeYearRow),
})
export type PledgeYear = z.infer<typeof PledgeYear>
