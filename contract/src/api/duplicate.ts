import { duplicateLevels, statuses } from '@yiwang/kernel'
import { z } from 'zod'

import { Crs, FreeText, Instant, Position } from './common.ts'

/** What is about to be reported, so that the same thing can be looked for. */
export const DuplicateQuestion = z.object({
  category: z.string().min(1).max(20),
  description: FreeText,
  position: Position,
  crs: Crs.default('wgs84'),
})
export type DuplicateQuestion = z.infer<typeof DuplicateQuestion>

const level = z.enum(duplicateLevels)

/**
 * A matter that may be the same, and why: score and share of common words from 0 to 1, metres and hours apart. `words` holds
 * no phone or home.
 */
export const DuplicateCandidate = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(statuses),
  version: z.number().int(),
  category: z.string(),
  words: z.string(),
  position: Position,
  area: z.string(),
  reportedAt: Instant,
  endedAt: Instant.nullable(),
  reports: z.number().int(),
  score: z.number().min(0).max(1),
  level,
  metres: z.number(),
  hours: z.number(),
  categoryLikeness: z.enum(['same', 'same_major', 'other']),
  text: z.number().min(0).max(1),
  /** What was compared is a report that was merged into this matter. */
  isThroughMerged: z.boolean(),
})
export type DuplicateCandidate = z.infer<typeof DuplicateCandidate>

export const DuplicateCandidates = z.object({ candidates: z.array(DuplicateCandidate) })
export type DuplicateCandidates = z.infer<typeof DuplicateCandidates>

/** Saying that two matters are not the same. */
export const NotTheSame = z.object({ other: z.uuid() })
export type NotTheSame = z.infer<typeof NotTheSame>

/**
 * What a resident sees of a matter that may be the same: no number, no place but the distance to the nearest ten metres, and
 * of its words only those that the resident wrote as well. The token says which it is, to whoever joins it within the hour.
 */
export const NearbyReport = z.object({
  token: z.string(),
  category: z.string(),
  categoryName: z.object({ zh: z.string(), en: z.string() }),
  status: z.enum(statuses),
  reportedAt: Instant,
  metres: z.number().int(),
  reports: z.number().int(),
  words: z.string(),
  level,
})
export type NearbyReport = z.infer<typeof NearbyReport>

export const NearbyReports = z.object({ candidates: z.array(NearbyReport) })
export type NearbyReports = z.infer<typeof NearbyReports>

/** "I met this too": one's own report joins the matter that the token names. */
export const MeToo = z.object({ token: z.string().min(20).max(200) })
export type MeToo = z.infer<typeof MeToo>

/** Whether the report was joined, and how many there are now. It is not when the other has ended meanwhile. */
export const Joined = z.object({ isJoined: z.boolean(), reports: z.number().int() })
export type Joined = z.infer<typeof Joined>
