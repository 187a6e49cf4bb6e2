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

/** One piece of proof as it is shown: what was kept, as it was kept. */
export const EvidenceView = Evidence.extend({ file: z.string().optional(), text: z.string().optional(), takenAt: z.string().optional() })
export type EvidenceView = z.infer<typeof EvidenceView>
