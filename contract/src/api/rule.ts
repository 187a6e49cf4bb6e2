import { areaClasses, channels } from '@yiwang/kernel'
import { z } from 'zod'

import { Limit, LimitRow } from '../category/index.ts'
import { Instant, Position, ShortText } from './common.ts'

/** One row of the dispatch rules as a person reads and edits it. */
export const DispatchRule = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/),
  order: z.number().int(),
  category: z.string().min(1).max(20),
  area: z.string().regex(/^(\*|\d{12})$/),
  condition: z.string().max(1000),
  leadUnit: z.string().min(1).max(60),
  coUnits: z.array(z.string().max(60)).max(10),
  limit: Limit.optional(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  note: z.string().max(500),
  source: z.string().max(500).optional(),
  /** The number of the matter whose ruling made this row a precedent (先例). */
  precedent: z.string().max(40).optional(),
})
export type DispatchRule = z.infer<typeof DispatchRule>

/** A version of the dispatch rules. */
export const DispatchTable = z.object({
  version: z.string(),
  note: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  rules: z.array(DispatchRule),
})
export type DispatchTable = z.infer<typeof DispatchTable>

/** The next version: `basedOn` is the version that the person saw. It takes effect at once for what is decided from then on. */
export const NewDispatchTable = z.object({ basedOn: z.string(), note: ShortText, rules: z.array(DispatchRule).min(1).max(2000) })
export type NewDispatchTable = z.infer<typeof NewDispatchTable>

/** Which row would fire for this? With `rules`, of a table not yet saved. */
export const TryDispatch = z.object({
  category: z.string().min(1).max(20),
  position: Position,
  description: z.string().max(4000).default(''),
  channel: z.enum(channels).default('desk'),
  rules: z.array(DispatchRule).max(2000).optional(),
})
export type TryDispatch = z.infer<typeof TryDispatch>

export const TriedDispatch = z.object({
  ruleId: z.string().nullable(),
  leadUnit: z.string().nullable(),
  coUnits: z.array(z.string()),
  grid: z.string().nullable(),
  areaClass: z.enum(areaClasses).nullable(),
  trace: z.array(z.object({ ruleId: z.string(), fired: z.boolean(), why: z.string() })),
})
export type TriedDispatch = z.infer<typeof TriedDispatch>

/** A version of the table of limits. */
export const LimitTable = z.object({ version: z.string(), note: z.string(), madeAt: Instant, madeBy: z.string(), rows: z.array(LimitRow) })
export type LimitTable = z.infer<typeof LimitTable>
export const NewLimitTable = z.object({ basedOn: z.string(), note: ShortText, rows: z.array(LimitRow).min(1).max(3000) })
export type NewLimitTable = z.infer<typeof NewLimitTable>
