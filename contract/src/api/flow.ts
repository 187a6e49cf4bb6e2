import { statuses } from '@yiwang/kernel'
import { z } from 'zod'

import { FreeText, Instant, ShortText } from './common.ts'
import { ClockView, MatterDetail, MatterRow } from './matter.ts'

/** Splitting children off a matter: each goes to a unit of its own with its part of the work in words. */
export const SplitRequest = z.object({
  version: z.number().int().min(1),
  reason: FreeText,
  children: z
    .array(
      z.object({
        leadUnit: z.string().min(1).max(60),
        coUnits: z.array(z.string().max(60)).max(10).default([]),
        category: z.string().max(20).optional(),
        description: FreeText,
      }),
    )
    .min(1)
    .max(10),
})
export type SplitRequest = z.infer<typeof SplitRequest>

/** What the reporters are told (答复); everybody who reported the matter reads it. It can be withdrawn for ten minutes. */
export const ReplyRequest = z.object({ text: FreeText })

/** A matter that waits for an approval: what is asked, and the clock that it would change. */
export const Approval = z.object({ row: MatterRow, asked: MatterDetail.shape.asked.unwrap(), clock: ClockView.nullable() })
export type Approval = z.infer<typeof Approval>

/** Everything that waits for this person's approval, the most pressing first; `isMore` when there are more than are listed. */
export const Approvals = z.object({ approvals: z.array(Approval), isMore: z.boolean() })
export type Approvals = z.infer<typeof Approvals>

/** Making a ruling a precedent: the next version of the dispatch rules with one more row, above the rows that it overrules. */
export const NewPrecedent = z.object({
  matter: z.uuid(),
  /** How far it reaches: the community or the street of the matter, or the whole district. */
  reach: z.enum(['community', 'street', 'district']),
  note: ShortText,
})
export type NewPrecedent = z.infer<typeof NewPrecedent>

/** One page of the dry run: `after` is the last matter looked at before. */
export const RuleChangeQuery = z.object({ after: z.uuid().optional() })

/** A running matter that the rules in force would move: its due time and suggested unit, as they are and as they would be. */
export const RuleChange = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  status: z.enum(statuses),
  category: z.string(),
  area: z.string(),
  leadUnit: z.string().nullable(),
  dueAt: Instant.nullable(),
  newDueAt: Instant.nullable(),
  suggestedUnit: z.string().nullable(),
  newSuggestedUnit: z.string().nullable(),
  ruleVersion: z.string().nullable(),
  newRuleVersion: z.string().nullable(),
  /** Why it cannot be moved, if it cannot: a problem code. */
  problem: z.string().nullable(),
})
export type RuleChange = z.infer<typeof RuleChange>

/** What one page of the dry run found; `next` leads to the next page, and is null at the end. Nothing is changed by it. */
export const RuleChangePage = z.object({
  changes: z.array(RuleChange),
  checked: z.number().int(),
  running: z.number().int(),
  next: z.string().nullable(),
})
export type RuleChangePage = z.infer<typeof RuleChangePage>

/** Moving the listed matters, each at the version that the dry run saw, with the reason that goes into their histories. */
export const ApplyRuleChanges = z.object({
  matters: z
    .array(z.object({ id: z.uuid(), version: z.number().int().min(1) }))
    .min(1)
    .max(500),
  reason: FreeText,
})
export type ApplyRuleChanges = z.infer<typeof ApplyRuleChanges>

/** What came of it: which moved, and which were refused with which problem. */
export const AppliedRuleChanges = z.object({
  moved: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), problem: z.string() })),
})
export type AppliedRuleChanges = z.infer<typeof AppliedRuleChanges>
