import { z } from 'zod'
import { Bilingual } from './bilingual.ts'
import { CategoryCode } from './category-code.ts'
import { EvidenceKind } from './evidence-kind.ts'

/** Which table a category belongs to: a thing on the map (部件), something that happens (事件), or a request by hotline (热线诉求). */
export const CategoryKind = z.enum(['component', 'event', 'hotline'])
export type CategoryKind = z.infer<typeof CategoryKind>

/** How sure we are that a row carries the number and the name of the standard; what is low should be checked before it is relied on. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

/**
 * A category (小类) that a matter is filed under, as editable data of a district.
 * `evidence` lists every kind of proof a matter must carry before it counts as handled, `urgent` says that people may come to harm
 * while it waits, `inquiry` that it asks for nothing but an answer (咨询), which may be given on the spot, `source` tells in words where the row comes from, and a category that is not `enabled` takes no new matters.
 */
export const Category = z.strictObject({
  code: CategoryCode,
  kind: CategoryKind,
  major: z.string().regex(/^\d{2}$/),
  majorName: Bilingual,
  name: Bilingual,
  source: z.string().min(1),
  confidence: Confidence,
  enabled: z.boolean(),
  evidence: z.array(EvidenceKind).min(1),
  urgent: z.boolean(),
  inquiry: z.boolean(),
})
export type Category = z.infer<typeof Category>
