import { pledgeKinds, pledgeMeasureKinds, pledgeStandings, targetOperators } from '@yiwang/kernel'
import { z } from 'zod'

import { FileName, FreeText, Instant, ShortText } from './common.ts'
import { Question } from './indicator.ts'

const Id = z.uuid()
const Day = z.iso.date()

/** Where the promise stands in the report's text, in code points, end exclusive. */
export const Passage = z.object({ start: z.number().int(), end: z.number().int(), raw: z.string() })

/** What a pledge is to reach. */
export const Target = z.object({
  op: z.enum(targetOperators),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().max(40),
  nature: z.enum(['accumulates', 'holds']),
  start: z.number(),
})

const termName = z.string().min(1).max(30)
const Term = z.discriminatedUnion('from', [
  z.strictObject({ name: termName, from: z.literal('indicator'), question: Question }),
  z.strictObject({ name: termName, from: z.literal('statistic'), statistic: z.string().max(60) }),
])

/** By what a pledge is measured. */
export const PledgeMeasure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicator'), question: Question }),
  z.strictObject({ kind: z.literal('statistic'), statistic: z.string().max(60) }),
  z.strictObject({ kind: z.literal('formula'), expression: z.string().max(500), terms: z.array(Term).max(10) }),
  z.strictObject({ kind: z.literal('nodes') }),
  z.strictObject({ kind: z.literal('document') }),
])

/** A quarterly node as it is planned. */
export const PlannedNode = z.object({ id: z.string().regex(/^[\w-]{1,40}$/), by: Day, words: ShortText, value: z.number().nullable() })

/** What is decided about a pledge. */
export const PledgeTerms = z.object({
  kind: z.enum(pledgeKinds),
  subject: ShortText,
  livelihood: z.boolean(),
  section: z.string().max(200),
  from: Day,
  due: Day,
  dueWords: z.string().max(60).nullable(),
  target: Target.nullable(),
  parent: Id.nullable(),
  leader: ShortText.nullable(),
  leadUnit: z.string().max(60).nullable(),
  coUnits: z.array(z.string().max(60)).max(20),
  nodes: z.array(PlannedNode).max(24),
  measure: PledgeMeasure.nullable(),
})
export type PledgeTerms = z.infer<typeof PledgeTerms>

const Proof = z.object({ node: z.string().max(40).nullable(), on: Day, words: FreeText, file: FileName.nullable() })
const ProofView = Proof.extend({ words: z.string() })
const NewClaim = z.object({ on: Day, share: z.number().min(0).max(2), words: FreeText })

/** What is done to a pledge, one thing at a time, based on the version that the person saw. */
export const PledgeAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changed'),
    terms: PledgeTerms.partial(),
    passage: z.strictObject({ start: z.number().int(), end: z.number().int() }).optional(),
    reason: FreeText.optional(),
  }),
  z.strictObject({ kind: z.literal('proven'), proof: Proof }),
  z.strictObject({ kind: z.literal('disproven'), node: z.string().max(40).nullable(), reason: FreeText }),
  z.strictObject({ kind: z.literal('claimed'), claim: NewClaim }),
  z.strictObject({ kind: z.literal('remarked'), text: FreeText }),
  z.strictObject({ kind: z.literal('withdrawn'), reason: FreeText }),
  z.strictObject({ kind: z.literal('restored'), reason: FreeText }),
])
export type PledgeAct = z.infer<typeof PledgeAct>
export const PledgeActAsk = z.object({ basedOn: z.number().int(), act: PledgeAct })
export type PledgeActAsk = z.infer<typeof PledgeActAsk>

const Reading = z.object({ on: Day, value: z.number() })
const Somebody = z.object({ id: z.string(), name: z.string(), nameEn: z.string() })

/** Where a pledge stands as of a day; everything here is computed. */
export const PledgeProgress = z.object({
  standing: z.enum(pledgeStandings),
  latest: Reading.nullable(),
  share: z.number().nullable(),
  /** The day of the line that the latest value is held against. */
  heldAgainst: Day,
  straight: z.number().nullable(),
  byNodes: z.number().nullable(),
  nodes: z.object({ reached: z.number().int(), due: z.number().int(), all: z.number().int() }),
  forecast: z.object({ on: Day, value: z.number(), low: z.number(), high: z.number(), steps: z.number().int() }).nullable(),
})
export type PledgeProgress = z.infer<typeof PledgeProgress>

/** What a unit says, and how far it is from what is computed; `gap` is null where nothing is computed. */
export const ClaimView = z.object({
  on: Day,
  unit: z.string(),
  share: z.number(),
  words: z.string(),
  gap: z.number().nullable(),
  isGap: z.boolean(),
})

/** A pledge in a list, with its progress as of the day asked for. */
export const PledgeRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  report: z.string(),
  kind: z.enum(pledgeKinds),
  subject: z.string(),
  raw: z.string(),
  section: z.string(),
  livelihood: z.boolean(),
  from: Day,
  due: Day,
  dueWords: z.string().nullable(),
  target: Target.nullable(),
  parent: z.string().nullable(),
  leader: z.string().nullable(),
  leadUnit: z.string().nullable(),
  coUnits: z.array(z.string()),
  measure: z.enum(pledgeMeasureKinds).nullable(),
  progress: PledgeProgress,
  claim: ClaimView.nullable(),
  chased: z.number().int(),
  isWithdrawn: z.boolean(),
})
export type PledgeRow = z.infer<typeof PledgeRow>

/** The pledges of a year as of a day. */
export const PledgeBoard = z.object({ year: z.number().int(), asOf: Day, years: z.array(z.number().int()), pledges: z.array(PledgeRow) })
export type PledgeBoard = z.infer<typeof PledgeBoard>
export const PledgeBoardQuery = z.object({ year: z.coerce.number().int().optional(), asOf: Day.optional() })

/** One entry of a pledge's history. */
export const PledgeEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  by: Somebody,
  role: z.string(),
  unit: z.string().nullable(),
  kind: z.string(),
  body: z.record(z.string(), z.unknown()),
})
export type PledgeEntry = z.infer<typeof PledgeEntry>

/** A pledge with all that is known of it as of a day, and what the person who asks may do. */
export const PledgeView = PledgeRow.extend({
  passage: Passage.extend({ isLost: z.boolean() }),
  nodes: z.array(PlannedNode.extend({ words: z.string(), reached: ProofView.nullable() })),
  proof: ProofView.nullable(),
  fullMeasure: PledgeMeasure.nullable(),
  /** `source`, `by` and `at` are null where the number was counted here. */
  readings: z.array(
    Reading.extend({ source: z.string().nullable(), file: FileName.nullable(), by: Somebody.nullable(), at: Instant.nullable() }),
  ),
  claims: z.array(ClaimView),
  children: z.array(z.string()),
  chasedMatters: z.array(z.object({ id: z.string(), number: z.string() })),
  history: z.array(PledgeEntry),
  acts: z.array(z.string()),
  asOf: Day,
})
export type PledgeView = z.infer<typeof PledgeView>

/** What everybody may read: the sentence, the target and where it stands. */
export const PublicPledge = z.object({
  number: z.string(),
  kind: z.enum(pledgeKinds),
  subject: z.string(),
  raw: z.string(),
  section: z.string(),
  livelihood: z.boolean(),
  due: Day,
  target: Target.nullable(),
  leadUnit: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  standing: z.enum(pledgeStandings),
  share: z.number().nullable(),
  latest: Reading.nullable(),
})
export type PublicPledge = z.infer<typeof PublicPledge>
export const PublicPledges = z.object({
  year: z.number().int().nullable(),
  title: z.string().nullable(),
  asOf: Day,
  pledges: z.array(PublicPledge),
})
export type PublicPledges = z.infer<typeof PublicPledges>

/** A series of numbers that a unit keeps, with its newest reading. */
export const StatisticView = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  source: z.string(),
  owner: z.string(),
  latest: Reading.nullable(),
  readings: z.number().int(),
})
export type StatisticView = z.infer<typeof StatisticView>

/** What a series is called in addresses. */
export const StatisticCode = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/)

/** A series as it is made or changed: what it counts, in which unit, where it comes from, and the unit that keeps it. */
export const NewStatistic = z.object({ name: ShortText, unit: z.string().max(40), source: ShortText, owner: z.string().max(60) })
export type NewStatistic = z.infer<typeof NewStatistic>

/** A reading of a series: the day it speaks of, and where it comes from. A later one for the same day corrects it. */
export const NewReading = z.object({ on: Day, value: z.number(), source: ShortText, file: FileName.nullable().default(null) })
export type NewReading = z.infer<typeof NewReading>

/** A reading as it was kept, by whom and when. */
export const StatisticReading = Reading.extend({ source: z.string(), file: FileName.nullable(), by: Somebody, at: Instant })
export type StatisticReading = z.infer<typeof StatisticReading>

/** What the unit of a pledge is pressed for, based on the version that the person saw. */
export const ChaseRequest = z.object({ basedOn: z.number().int(), text: FreeText })
export type ChaseRequest = z.infer<typeof ChaseRequest>

/** A proposal of a deputy (人大建议), a motion of the consultative conference (政协提案), or another task to be supervised. */
export const NewProposal = z.object({
  from: z.enum(['deputy', 'conference', 'task']),
  title: ShortText,
  text: FreeText,
  proposer: ShortText.optional(),
  phone: z.string().max(40).optional(),
  leadUnit: z.string().min(1).max(60),
  coUnits: z.array(z.string().max(60)).max(20).default([]),
})
export type NewProposal = z.infer<typeof NewProposal>

/** A matter that was raised and dispatched. */
export const RaisedMatter = z.object({ id: z.string(), number: z.string() })
export type RaisedMatter = z.infer<typeof RaisedMatter>
