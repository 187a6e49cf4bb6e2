import { z } from 'zod'

import { Position } from './common.ts'
import { EvidenceView } from './evidence.ts'
import { MatterRow } from './matter.ts'

/** From where a round of verification begins, and by how many stops it goes at most. */
export const RoundQuery = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-90).max(90),
  limit: z.coerce.number().int().min(1).max(200).default(30),
})
export type RoundQuery = z.infer<typeof RoundQuery>

/** A stop: the handled matter, metres from the stop before, and the photos from before and after. */
export const RoundStop = z.object({
  row: MatterRow,
  metres: z.number().int(),
  handledUnit: z.string().nullable(),
  /** What the unit wrote when it was done. */
  said: z.string().nullable(),
  evidence: z.array(EvidenceView),
})
export type RoundStop = z.infer<typeof RoundStop>

/** The nearest matters to verify, in the order of a short walk; `isMore` when others wait beyond the limit. */
export const VerificationRound = z.object({ start: Position, stops: z.array(RoundStop), metres: z.number().int(), isMore: z.boolean() })
export type VerificationRound = z.infer<typeof VerificationRound>
