import { statuses } from '@yiwang/kernel'
import { z } from 'zod'

import { Crs, FileName, FreeText, Instant, Position, ShortText } from './common.ts'

/** A resident's report: no account needed. `crs` tells what the phone gave (browsers give WGS 84). */
export const ResidentRequest = z.object({
  category: z.string().min(1).max(20),
  description: FreeText,
  position: Position,
  crs: Crs.default('wgs84'),
  address: ShortText.optional(),
  name: ShortText.optional(),
  phone: z
    .string()
    .regex(/^\+?[\d -]{5,20}$/)
    .optional(),
  photos: z
    .array(z.object({ file: FileName, takenAt: z.iso.datetime({ offset: true }).optional(), position: Position.optional() }))
    .max(6)
    .default([]),
})
export type ResidentRequest = z.infer<typeof ResidentRequest>

/** The answer to a report: the number to quote, the code to follow it by, and by when it will be accepted. */
export const Receipt = z.object({ number: z.string(), followCode: z.string(), reportedAt: Instant, acceptBy: Instant.nullable() })
export type Receipt = z.infer<typeof Receipt>

/** One step of the story that a resident sees: no names, no phones, plain words. */
export const FollowStep = z.object({
  at: Instant,
  status: z.enum(statuses),
  move: z.string().nullable(),
  unit: z.string().nullable(),
  unitEn: z.string().nullable(),
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  photos: z.array(FileName),
})

/** What somebody sees who has the follow-up code. */
export const Follow = z.object({
  number: z.string(),
  status: z.enum(statuses),
  category: z.string(),
  categoryName: z.object({ zh: z.string(), en: z.string() }),
  description: z.string(),
  address: z.string(),
  position: Position,
  reportedAt: Instant,
  dueAt: Instant.nullable(),
  mayReopenUntil: Instant.nullable(),
  steps: z.array(FollowStep),
})
export type Follow = z.infer<typeof Follow>

/** Asking for a closed matter to be taken up again. */
export const ReopenRequest = z.object({ reason: FreeText })
export type ReopenRequest = z.infer<typeof ReopenRequest>
