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
