import { evidenceKinds } from '@yiwang/kernel'
import { z } from 'zod'

import { FileName, FreeText } from './common.ts'

/** One piece of proof as it is sent and shown. */
export const Evidence = z.object({
  kind: z.enum(evidenceKinds),
  file: FileName.optional(),
  text: FreeText.optional(),
  takenAt: z.iso.datetime({ offset: true }).optional(),
  lon: z.number().min(-180).max(180).optional(),
  lat: z.number().min(-90).max(90).optional(),
})
export type Evidence = z.infer<typeof Evidence>

const Figure = z.number().int()

/** What was odd about a photo when it was handed in, with its figures. */
export const EvidenceFlag = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('far'), metres: Figure, limit: Figure }),
  z.object({ kind: z.literal('old'), minutes: Figure }),
  z.object({ kind: z.literal('future'), minutes: Figure }),
  z.object({ kind: z.literal('seen_before'), matter: z.string(), number: z.string(), bits: Figure }),
  z.object({ kind: z.literal('no_time') }),
  z.object({ kind: z.literal('no_place') }),
  z.object({ kind: z.literal('claim_differs'), metres: Figure.optional(), minutes: Figure.optional() }),
])
export type EvidenceFlag = z.infer<typeof EvidenceFlag>

/** One piece of proof as it is shown: what was kept, as it was kept. */
export const EvidenceView = Evidence.extend({
  file: z.string().optional(),
  text: z.string().optional(),
  takenAt: z.string().optional(),
  flags: z.array(EvidenceFlag).readonly().optional(),
})
export type EvidenceView = z.infer<typeof EvidenceView>
