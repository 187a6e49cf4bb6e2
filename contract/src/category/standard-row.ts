import { z } from 'zod'
import { Category } from './category.ts'
import { EvidenceKind } from './evidence-kind.ts'

/**
 * A row of the standard tables kept beside this file as JSON.
 * `observedIn` holds the marks of the deployed tables it was seen in (CY, WX, SZ; empty: in none), `note` what else the source says;
 * a row that names no evidence asks for a photo taken afterwards.
 */
export const StandardRow = Category.omit({ source: true }).extend({
  observedIn: z.string(),
  note: z.string().min(1).optional(),
  evidence: z.array(EvidenceKind).min(1).default(['after_photo']),
  urgent: z.boolean().default(false),
  inquiry: z.boolean().default(false),
  enabled: z.boolean().default(true),
})
export type StandardRow = z.infer<typeof StandardRow>
