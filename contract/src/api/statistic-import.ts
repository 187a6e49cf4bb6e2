import { z } from 'zod'

import { ProblemBody } from './common.ts'

/** The largest table of readings that is taken in: the bytes of its file, and its rows below the heads. */
export const statisticImportBounds = { bytes: 5 * 1024 * 1024, rows: 2000 } as const

/** Whether a table of readings is applied or only looked at. */
export const StatisticUpload = z.object({ apply: z.enum(['true', 'false']).default('false') })

/** The language of a template's heads. */
export const StatisticTemplateQuery = z.object({ language: z.enum(['zh-CN', 'en']).default('zh-CN') })

const Entered = z.object({ value: z.number(), source: z.string() })

/**
 * A row of the table and what becomes of it. `new`: there is no number for that day yet; `corrects`: it takes the place of one;
 * `same`: it is there already; `empty`: the row has no number; `refused`: for the problem.
 */
export const StatisticImportRow = z.object({
  /** The sheet it stands in, where numbers were found in several. */
  sheet: z.string().nullable(),
  /** Its place in the sheet, counted from 1. */
  row: z.number().int(),
  /** What the row calls its series. */
  words: z.string(),
  outcome: z.enum(['new', 'corrects', 'same', 'empty', 'refused']),
  series: z.object({ code: z.string(), name: z.string(), unit: z.string() }).nullable(),
  on: z.iso.date().nullable(),
  before: Entered.nullable(),
  after: Entered.nullable(),
  problem: ProblemBody.nullable(),
})
export type StatisticImportRow = z.infer<typeof StatisticImportRow>

/** What a table of readings came to: all of it is applied, or nothing where a single row is refused. */
export const StatisticImport = z.object({ applied: z.boolean(), rows: z.array(StatisticImportRow) })
export type StatisticImport = z.infer<typeof StatisticImport>
