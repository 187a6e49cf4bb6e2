import { z } from 'zod'

import { ProblemBody, ShortText } from './common.ts'
import { ReportYear } from './work-report.ts'

/** The largest breakdown of tasks that is taken in, in bytes of its file. */
export const breakdownBounds = { bytes: 5 * 1024 * 1024 } as const

/** The breakdown of which year, of the newest without one, and the language of its heads. */
export const BreakdownQuery = z.object({ year: ReportYear.optional(), language: z.enum(['zh-CN', 'en']).default('zh-CN') })

/** The review of which year, of the newest without one. */
export const ReviewQuery = z.object({ year: ReportYear.optional() })

/** How a filled-in breakdown is sent: for which year, what its file is called, and whether it is applied or only looked at. */
export const BreakdownUpload = z.object({
  year: ReportYear.optional(),
  name: ShortText.optional(),
  apply: z.enum(['true', 'false']).default('false'),
})

/** What of a pledge a table may change. */
export const breakdownTerms = ['leader', 'leadUnit', 'coUnits', 'due', 'target', 'nodes'] as const

/**
 * A row of the table and what becomes of it. `changed`: so it would be, or is now; `same`: the pledge is so already; `refused`:
 * for the problem; `untracked`: no pledge was taken in for it, and nothing was filled in.
 */
export const BreakdownRow = z.object({
  /** Its place in the sheet, counted from 1. */
  row: z.number().int(),
  words: z.string(),
  outcome: z.enum(['changed', 'same', 'refused', 'untracked']),
  pledge: z.object({ id: z.string(), number: z.string(), subject: z.string() }).nullable(),
  changes: z.array(z.object({ term: z.enum(breakdownTerms), before: z.string(), after: z.string() })),
  problem: ProblemBody.nullable(),
})
export type BreakdownRow = z.infer<typeof BreakdownRow>

/** What a table came to: all of it is applied, or nothing where a single row is refused. */
export const BreakdownAnswer = z.object({ year: z.number().int(), applied: z.boolean(), rows: z.array(BreakdownRow) })
export type BreakdownAnswer = z.infer<typeof BreakdownAnswer>
