import {
  channels,
  declineReasons,
  limitUnits,
  matterKinds,
  moveIds,
  pauseReasons,
  returnReasons,
  statuses,
  stages,
  type MoveId,
} from '@yiwang/kernel'
import { z } from 'zod'

import { Limit } from '../category/index.ts'
import { Crs, FreeText, Instant, PersonName, Position, ShortText } from './common.ts'
import { Evidence, EvidenceView } from './evidence.ts'

const status = z.enum(statuses)
const move = z.enum(moveIds as [MoveId, ...MoveId[]])

/** How the clock of the present stage stands. */
export const ClockView = z.object({
  stage: z.enum(stages),
  startedAt: Instant,
  limit: z.object({ amount: z.number(), unit: z.string() }),
  dueAt: Instant,
  amberAt: Instant,
  redAt: Instant,
  pausedAt: Instant.nullable(),
  ruleVersion: z.string(),
  calendarVersion: z.string(),
  /** Signed milliseconds left in the limit's own time (working or running), at the moment of the answer. */
  leftMs: z.number(),
})
export type ClockView = z.infer<typeof ClockView>

/** One row of the inbox. */
export const MatterRow = z.object({
  id: z.string(),
  number: z.string(),
  status,
  version: z.number().int(),
  channel: z.enum(channels),
  category: z.string(),
  description: z.string(),
  position: Position,
  grid: z.string().nullable(),
  area: z.string(),
  address: z.string(),
  suggestedUnit: z.string().nullable(),
  leadUnit: z.string().nullable(),
  claimedBy: z.string().nullable(),
  claimedByName: PersonName.nullable(),
  askedMove: move.nullable(),
  reportedAt: Instant,
  dueAt: Instant.nullable(),
  amberAt: Instant.nullable(),
  redAt: Instant.nullable(),
  isPaused: z.boolean(),
  limitUnit: z.enum(limitUnits).nullable(),
  leftMs: z.number().nullable(),
  returns: z.number().int(),
  reopenings: z.number().int(),
  /** How many reports it stands for, its own included. */
  reports: z.number().int(),
})
export type MatterRow = z.infer<typeof MatterRow>

/** A row that also says whether it runs and is likely the same as another. */
export const InboxRow = MatterRow.extend({ isAlike: z.boolean() })
export type InboxRow = z.infer<typeof InboxRow>

/**
 * Which rows: every part narrows. `mine`: claimed by me, or my turn to act; `alike`: what runs and is likely the same as
 * another. Without `ended`, only what runs; by `due` or `weight` only that is ordered, anything else by age.
 */
export const MatterQuery = z.object({
  status: z.string().max(300).optional(),
  category: z.string().max(200).optional(),
  area: z
    .string()
    .regex(/^\d{6,15}$/)
    .optional(),
  unit: z.string().max(60).optional(),
  channel: z.string().max(60).optional(),
  heat: z.enum(['amber', 'red', 'overdue']).optional(),
  q: z.string().max(200).optional(),
  turn: z.enum(['mine', 'claimed']).optional(),
  alike: z.literal('yes').optional(),
  ended: z.enum(['no', 'yes', 'all']).default('no'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  sort: z.enum(['due', 'newest', 'oldest', 'weight']).default('due'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type MatterQuery = z.infer<typeof MatterQuery>

/** A page of the inbox; `total` is counted up to 10,000 (`isMore` when there are more). */
export const MatterPage = z.object({
  rows: z.array(InboxRow),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
  isMore: z.boolean(),
})
export type MatterPage = z.infer<typeof MatterPage>

/** What a resident says of a closed matter: solved or not, and 1 (very dissatisfied) to 5 (very satisfied). */
export const Rating = z.object({ isSolved: z.boolean(), score: z.number().int().min(1).max(5).optional() })
export type Rating = z.infer<typeof Rating>

/** What a move carries; which parts are required stands in the table of moves. */
export const Carried = z.object({
  category: z.string().max(20).optional(),
  position: Position.optional(),
  leadUnit: z.string().max(60).optional(),
  coUnits: z.array(z.string().max(60)).max(10).optional(),
  suggestedUnit: z.string().max(60).optional(),
  reason: FreeText.optional(),
  reasonCode: z.enum([...declineReasons, ...returnReasons, ...pauseReasons]).optional(),
  evidence: z.array(Evidence).max(20).optional(),
  target: z.uuid().optional(),
  extension: Limit.optional(),
  /** The local day on which a pause or a hang-up ends by itself. */
  until: z.iso.date().optional(),
  after: z.uuid().optional(),
  partUnit: z.string().max(60).optional(),
  rating: Rating.optional(),
})
export type Carried = z.infer<typeof Carried>

/** A move: `version` is the one that the person saw, so that nobody overwrites another unseen. */
export const MoveRequest = z.object({ move, version: z.number().int().min(1), carried: Carried.default({}) })
export type MoveRequest = z.infer<typeof MoveRequest>

/** An answer to what was asked for. */
export const AnswerRequest = z.discriminatedUnion('granted', [
  z.object({ granted: z.literal(true), version: z.number().int().min(1) }),
  z.object({ granted: z.literal(false), version: z.number().int().min(1), reason: FreeText }),
])
export type AnswerRequest = z.infer<typeof AnswerRequest>

export const ClaimRequest = z.object({ claimed: z.boolean(), version: z.number().int().min(1) })
export const NoteRequest = z.object({ text: FreeText })

/** A matter reported by a grid worker or taken down at the desk. */
export const StaffReport = z.object({
  category: z.string().min(1).max(20),
  description: FreeText,
  position: Position,
  crs: Crs.default('wgs84'),
  address: ShortText.optional(),
  reporterName: ShortText.optional(),
  reporterPhone: z
    .string()
    .regex(/^\+?[\d -]{5,20}$/)
    .optional(),
  evidence: z.array(Evidence).max(6).default([]),
  /** What the caller was told: the inquiry ends with it (直接答复). */
  reply: FreeText.optional(),
})
export type StaffReport = z.infer<typeof StaffReport>

/** The dispatch row that spoke; `precedent` is the number of the matter whose ruling it follows. */
export const FiredRule = z.object({ id: z.string(), version: z.string(), precedent: z.string().optional() })

/** Another matter that belongs to one: the parent, a child, one merged into it or the one it was merged into. */
export const LinkedMatter = z.object({
  id: z.string(),
  number: z.string(),
  status,
  category: z.string(),
  leadUnit: z.string().nullable(),
  relation: z.enum(['parent', 'child', 'merged', 'target']),
  reportedAt: Instant,
})
export type LinkedMatter = z.infer<typeof LinkedMatter>

/** One entry of the story: what happened, who did it, and its link in the chain. */
export const HistoryEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  by: z.string(),
  byName: PersonName.nullable(),
  role: z.string(),
  unit: z.string().nullable(),
  kind: z.enum([
    'reported',
    'moved',
    'asked',
    'refused',
    'noted',
    'claimed',
    'released',
    'joined',
    'parted',
    'reclocked',
    'replied',
    'withdrawn',
  ]),
  move: move.nullable(),
  to: status.nullable(),
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  text: z.string().nullable(),
  leadUnit: z.string().nullable(),
  coUnits: z.array(z.string()),
  suggestedUnit: z.string().nullable(),
  rule: FiredRule.nullable(),
  evidence: z.array(EvidenceView),
  askedBy: z.string().nullable(),
  dueAt: Instant.nullable(),
  /** The other matter: merged into, split off, joined. */
  other: z.string().nullable(),
  extension: Limit.nullable(),
  until: Instant.nullable(),
  partUnit: z.string().nullable(),
  rating: Rating.nullable(),
  /** The entry of the reply that this one withdraws. */
  withdraws: z.number().int().nullable(),
  hash: z.string(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Everything that a matter's page shows. `state` is what the kernel's table is asked with. */
export const MatterDetail = z.object({
  row: InboxRow,
  clock: ClockView.nullable(),
  reporter: z.object({ name: z.string().nullable(), phone: z.string().nullable(), isMasked: z.boolean() }).nullable(),
  suggestion: z.object({ leadUnit: z.string(), coUnits: z.array(z.string()), rule: FiredRule }).nullable(),
  coUnits: z.array(z.string()),
  handledBy: z.string().nullable(),
  handledUnit: z.string().nullable(),
  reporterId: z.string().nullable(),
  endedAt: Instant.nullable(),
  mergedInto: z.string().nullable(),
  asked: z
    .object({
      move,
      by: z.string(),
      byName: PersonName,
      reason: z.string().nullable(),
      reasonCode: z.string().nullable(),
      extension: Limit.nullable(),
      until: Instant.nullable(),
      after: z.string().nullable(),
      /** The due time that the clock would have if an extension were granted today. */
      dueAt: Instant.nullable(),
    })
    .nullable(),
  partsDone: z.array(z.string()),
  parties: z.array(z.string()),
  hungUp: z.object({ until: Instant, after: z.string().nullable() }).nullable(),
  pausedUntil: Instant.nullable(),
  rating: Rating.extend({ at: Instant, isByCallBack: z.boolean() }).nullable(),
  openChildren: z.number().int(),
  linked: z.array(LinkedMatter),
  lastMove: z.object({ move, by: z.string(), at: Instant }).nullable(),
  evidence: z.array(EvidenceView),
  requiredEvidence: z.array(Evidence.shape.kind),
  kind: z.enum(matterKinds),
  /** The pledge for which it was raised. */
  pledge: z.string().nullable(),
  /** Whether its category is an inquiry, which may be answered at once. */
  isInquiry: z.boolean(),
  history: z.array(HistoryEntry),
})
export type MatterDetail = z.infer<typeof MatterDetail>

/** What the live stream says: a matter of your scope has changed. */
export const LiveEvent = z.object({
  kind: z.enum(['reported', 'changed']),
  id: z.string(),
  number: z.string(),
  status,
  version: z.number().int(),
  position: Position,
})
export type LiveEvent = z.infer<typeof LiveEvent>
