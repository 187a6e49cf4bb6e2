import { statuses } from '@yiwang/kernel'
import { z } from 'zod'

import { FreeText, Instant, Position } from './common.ts'
import { Carried, MatterQuery } from './matter.ts'

/** Which matters: the filters of the list and, drawn on the map, a ring of at least three corners (CGCS2000 degrees). */
export const SelectionQuery = MatterQuery.omit({ cursor: true, limit: true, sort: true }).extend({
  ring: z.array(Position).min(3).max(500).optional(),
})
export type SelectionQuery = z.infer<typeof SelectionQuery>

/** A matter that was selected, at the version that was seen. */
export const Selected = z.object({
  id: z.string(),
  version: z.number().int(),
  number: z.string(),
  status: z.enum(statuses),
  category: z.string(),
  suggestedUnit: z.string().nullable(),
  leadUnit: z.string().nullable(),
  claimedBy: z.string().nullable(),
  position: Position,
})
export type Selected = z.infer<typeof Selected>

/** What a query or a lasso selects, at most 2,000 (`isMore` when there are more). */
export const Selection = z.object({ matters: z.array(Selected), isMore: z.boolean() })
export type Selection = z.infer<typeof Selection>

/** What can be done to many at once. `claim` and `release` keep others off them while somebody works on them. */
export const bulkActions = ['accept', 'decline', 'dispatch', 'merge', 'reply', 'claim', 'release'] as const
export type BulkAction = (typeof bulkActions)[number]

/**
 * One step of a bulk action, at most 200 matters, each at the version that was seen; the steps of one action share its
 * `bulk`. `dispatch` without a lead unit sends each matter where the rules would.
 */
export const BulkRequest = z.object({
  bulk: z.uuid(),
  action: z.enum(bulkActions),
  matters: z
    .array(z.object({ id: z.uuid(), version: z.number().int().min(1) }))
    .min(1)
    .max(200),
  carried: Carried.pick({ leadUnit: true, coUnits: true, reason: true, reasonCode: true, target: true }).default({}),
  text: FreeText.optional(),
})
export type BulkRequest = z.infer<typeof BulkRequest>

/** What came of it: each matter was changed, or was refused with a problem code and is as it was. */
export const BulkResult = z.object({
  done: z.array(z.object({ id: z.string(), version: z.number().int() })),
  refused: z.array(z.object({ id: z.string(), problem: z.string() })),
})
export type BulkResult = z.infer<typeof BulkResult>

/** A bulk action of mine that can still be taken back, until `until`. */
export const RecentBulk = z.object({
  bulk: z.string(),
  action: z.enum(bulkActions),
  at: Instant,
  until: Instant,
  count: z.number().int(),
})
export type RecentBulk = z.infer<typeof RecentBulk>
