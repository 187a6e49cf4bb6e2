import { pledgeKinds } from '@yiwang/kernel'
import { z } from 'zod'

import { FileName, Instant, ShortText } from './common.ts'
import { Passage, Target } from './pledge.ts'

/** A report may plan a year between these. */
export const ReportYear = z.coerce.number().int().min(1980).max(2100)

/** The largest file of a report that is taken, in bytes, and the longest text, in characters. */
export const reportBounds = { bytes: 20 * 1024 * 1024, characters: 400_000 } as const

/**
 * How a file is sent: its name (whose ending says what it is), the year if neither text nor name tells one, whose it is if not
 * this district's own (it is then only compared), and the report whose text it takes the place of.
 */
export const ReportUpload = z.object({
  name: ShortText,
  year: ReportYear.optional(),
  place: ShortText.optional(),
  replaces: z.uuid().optional(),
})
export type ReportUpload = z.infer<typeof ReportUpload>

/** A report that was taken in. `place` is null for the district's own; `pledges` are tracked, `open` wait for a decision. */
export const ReportRow = z.object({
  id: z.string(),
  year: z.number().int(),
  title: z.string().nullable(),
  name: z.string(),
  place: z.string().nullable(),
  /** The file of this revision; null where the text was corrected by hand. */
  file: FileName.nullable(),
  madeBy: z.string(),
  madeAt: Instant,
  revision: z.number().int(),
  pledges: z.number().int(),
  dismissed: z.number().int(),
})
export type ReportRow = z.infer<typeof ReportRow>
export const ReportList = z.array(ReportRow)

/** A part of the report that is headed: `start` and `end` in code points. */
export const ReportSection = z.object({
  part: z.string(),
  headings: z.array(z.string()),
  start: z.number().int(),
  end: z.number().int(),
})
export type ReportSection = z.infer<typeof ReportSection>

const Stretch = Passage.pick({ start: true, end: true })

/** A pledge as the reader found it, with what it would be taken in as, and what became of it. */
export const FoundPledge = Passage.extend({
  kind: z.enum(pledgeKinds),
  subject: z.string(),
  livelihood: z.boolean(),
  /** The index of its section. */
  section: z.number().int(),
  sentence: Stretch,
  /** Where its figures stand: more than one is often more than one pledge. */
  figures: z.array(Stretch),
  target: Target.nullable(),
  due: z.iso.date(),
  dueWords: z.string().nullable(),
  /** The unit of the district by the name in the text, if there is one. */
  leadUnit: z.string().nullable(),
  /** What the review in the same report says of the indicator: last year's figure as written. */
  before: z.string().nullable(),
  decided: z.enum(['open', 'accepted', 'dismissed']),
})
export type FoundPledge = z.infer<typeof FoundPledge>

/** A pledge that was taken in, as the review shows it beside the text; `version` is what an act upon it is based on. */
export const TakenPledge = Passage.extend({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  kind: z.enum(pledgeKinds),
  subject: z.string(),
  livelihood: z.boolean(),
  target: Target.nullable(),
  due: z.iso.date(),
  dueWords: z.string().nullable(),
  leadUnit: z.string().nullable(),
  isLost: z.boolean(),
})
export type TakenPledge = z.infer<typeof TakenPledge>

/** A report to be reviewed: its text, how it is cut, what was found in it, and what was decided. */
export const ReportReview = ReportRow.extend({
  text: z.string(),
  sections: z.array(ReportSection),
  found: z.array(FoundPledge),
  taken: z.array(TakenPledge),
})
export type ReportReview = z.infer<typeof ReportReview>

/** The corrected text, based on the revision that the person saw. */
export const CorrectedText = z.object({ text: z.string().min(1).max(reportBounds.characters), basedOn: z.number().int() })
export type CorrectedText = z.infer<typeof CorrectedText>

/** What a passage is taken in as. What is left out is as the reader found it there; the year's first and last day otherwise. */
export const NewPledge = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  kind: z.enum(pledgeKinds).optional(),
  subject: ShortText.optional(),
  livelihood: z.boolean().optional(),
  target: Target.nullable().optional(),
  due: z.iso.date().optional(),
  leadUnit: z.string().max(60).nullable().optional(),
})
export type NewPledge = z.infer<typeof NewPledge>

/** Passages to be taken in, or none of them if one is refused; of the revision that the person saw. */
export const TakeIn = z.object({ basedOn: z.number().int(), pledges: z.array(NewPledge).min(1).max(500) })
export type TakeIn = z.infer<typeof TakeIn>

/** Passages that are no pledge, or that are to be decided again. */
export const Dismissal = z.object({
  basedOn: z.number().int(),
  passages: z
    .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }))
    .min(1)
    .max(500),
  dismissed: z.boolean(),
})
export type Dismissal = z.infer<typeof Dismissal>
