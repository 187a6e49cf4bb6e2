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
  /** What the office told whoever reported it. */
  reply: z.string().nullable(),
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
  /** What was said of it after its end: solved or not, and from 1 (非常不满意) to 5 (非常满意). */
  rating: z.object({ isSolved: z.boolean(), score: z.number().int().nullable(), at: Instant, isByCallBack: z.boolean() }).nullable(),
  reopenings: z.number().int(),
  /** The number of the matter that it goes on under, if it was merged. */
  mergedInto: z.string().nullable(),
  steps: z.array(FollowStep),
})
export type Follow = z.infer<typeof Follow>

const Score = z.number().int().min(1).max(5)

/** Saying whether a closed matter is solved, and how satisfied one is (好差评, 1 to 5). */
export const ConfirmRequest = z.object({ isSolved: z.boolean(), score: Score, words: FreeText.optional() })
export type ConfirmRequest = z.infer<typeof ConfirmRequest>

/** Asking for a closed matter to be taken up again. */
export const ReopenRequest = z.object({ reason: FreeText, score: Score.optional() })
export type ReopenRequest = z.infer<typeof ReopenRequest>
