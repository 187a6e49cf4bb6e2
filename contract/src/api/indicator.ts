import { dimensions, matterFieldNames, measureUnits, periodDates, posts, questionBounds, unitSides, type MatterField } from '@yiwang/kernel'
import { z } from 'zod'

import { Bilingual } from '../category/bilingual.ts'
import { scoreSheetNames } from '../indicator/score-sheets.ts'
import { Instant } from './common.ts'
import { MatterRow } from './matter.ts'

const field = z.enum(matterFieldNames as [MatterField, ...MatterField[]])
const value = z.string().min(1).max(60)

/** One thing that must hold of a matter. */
export const Criterion = z.union([
  z.strictObject({
    field,
    operator: z.enum(['one_of', 'none_of', 'within']),
    values: z.array(value).min(1).max(questionBounds.values),
  }),
  z.strictObject({ field, operator: z.enum(['at_least', 'at_most']), value: z.number().int().min(0) }),
  z.strictObject({ field, operator: z.literal('is'), value: z.boolean() }),
  z.strictObject({ field, operator: z.literal('known') }),
])

const criteria = z.array(Criterion).max(questionBounds.criteria)

/** What is measured. */
export const Measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), of: criteria }),
  z.strictObject({ kind: z.literal('rate'), of: criteria, counted: criteria }),
  z.strictObject({ kind: z.enum(['sum', 'average', 'median']), field, of: criteria }),
])

/** A question in the closed grammar; see docs/indicators.md. */
export const Question = z.strictObject({
  source: z.literal('matters'),
  measure: Measure,
  on: z.enum(periodDates),
  side: z.enum(unitSides),
})

/** A named question with its exact meaning. */
export const IndicatorView = z.object({
  id: z.string(),
  name: Bilingual,
  definition: Bilingual,
  question: Question,
  unit: z.enum(measureUnits),
  better: z.enum(['more', 'less', 'neither']),
  owner: z.string(),
  source: Bilingual,
})
export type IndicatorView = z.infer<typeof IndicatorView>

/** Days of the district from `from` up to and without `to`. */
export const Period = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from < to)

/** A standard indicator by its name, or a question of one's own. */
export const Asked = z.union([z.string().min(1).max(60), Question])
export type Asked = z.infer<typeof Asked>

/** By what the answers are told apart; people are told apart in a post. */
const apart = { by: z.enum(dimensions).optional(), post: z.enum(posts).optional() }

/** Questions over the same matters, asked together, and the period they are compared with. */
export const IndicatorAsk = z.strictObject({
  ask: z.array(Asked).min(1).max(30),
  ...apart,
  period: Period,
  comparedWith: Period.optional(),
  filters: criteria.default([]),
})
export type IndicatorAsk = z.infer<typeof IndicatorAsk>

/** A number: `counted` of `of` matters; `value` is absent where there is nothing to divide or to average. */
export const IndicatorCell = z.object({ value: z.number().nullable(), counted: z.number().int(), of: z.number().int() })
export type IndicatorCell = z.infer<typeof IndicatorCell>

/** One row: what it is for (null: without one), its name, a cell for each question, and the cells it is compared with. */
export const IndicatorRow = z.object({
  key: z.string().nullable(),
  name: Bilingual.nullable(),
  cells: z.array(IndicatorCell),
  before: z.array(IndicatorCell).nullable(),
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

/** The answer, with the moment at which it was true; `total` is asked of all matters and not added up. */
export const IndicatorAnswer = z.object({
  now: Instant,
  rows: z.array(IndicatorRow),
  total: IndicatorRow,
})
export type IndicatorAnswer = z.infer<typeof IndicatorAnswer>

/** Which matters a number counted: the question and row it stands in, and which part of it. */
export const IndicatorRowsAsk = z.strictObject({
  ask: Asked,
  ...apart,
  /** The row of the number; absent for the total, null for the matters without one. */
  key: z.string().max(60).nullable().optional(),
  period: Period,
  filters: criteria.default([]),
  part: z.enum(['counted', 'of']).default('counted'),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export type IndicatorRowsAsk = z.infer<typeof IndicatorRowsAsk>

/** A page of exactly those matters, newest first; `total` is how many there are. */
export const IndicatorRowsPage = z.object({ rows: z.array(MatterRow), nextCursor: z.string().nullable(), total: z.number().int() })
export type IndicatorRowsPage = z.infer<typeof IndicatorRowsPage>

/** Which score sheet to write out, in which language. */
export const ScoreSheetQuery = z.object({
  sheet: z.enum(scoreSheetNames),
  from: z.iso.date(),
  to: z.iso.date(),
  beforeFrom: z.iso.date().optional(),
  beforeTo: z.iso.date().optional(),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
})
export type ScoreSheetQuery = z.infer<typeof ScoreSheetQuery>
