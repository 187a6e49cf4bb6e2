import { z } from 'zod'

import { Bilingual } from '../category/bilingual.ts'
import { FreeText, Position } from './common.ts'
import { MatterRow } from './matter.ts'

/** Words for which categories are suggested; what a call-taker has typed so far. */
export const CategorySuggestionRequest = z.object({ description: FreeText })
export type CategorySuggestionRequest = z.infer<typeof CategorySuggestionRequest>

/**
 * A category that may fit, how probable that is, and why: the words that speak for it, how many filed matters are like it, and
 * the likest of them that the person may see. Nothing is applied by itself.
 */
export const CategorySuggestion = z.object({
  category: z.string(),
  probability: z.number().min(0).max(1),
  why: z.object({
    words: z.array(z.string()),
    alike: z.number().int(),
    shared: z.array(z.string()),
    matters: z.array(z.object({ id: z.string(), number: z.string() })),
  }),
})
export type CategorySuggestion = z.infer<typeof CategorySuggestion>

/** What a typed place can be. `crossroads` is where two roads meet, `near` a house number reckoned from a neighbour's. */
export const PlaceKind = z.enum(['street', 'community', 'grid', 'landmark', 'road', 'crossroads', 'address', 'near'])
export type PlaceKind = z.infer<typeof PlaceKind>

/** A place of the district found by what was typed: `name` says it, `within` the street and community, `address` what to write down. */
export const PlaceHit = z.object({
  kind: PlaceKind,
  name: Bilingual,
  within: z.object({ zh: z.string(), en: z.string() }),
  address: z.string(),
  position: Position,
  grid: z.string().nullable(),
})
export type PlaceHit = z.infer<typeof PlaceHit>

export const PlaceQuery = z.object({ q: z.string().trim().min(1).max(100) })

/** The number that somebody calls from, whole; it is looked up as it is and never by a part of it. */
export const CallerQuery = z.object({ phone: z.string().regex(/^\+?[\d -]{7,20}$/u) })
export type CallerQuery = z.infer<typeof CallerQuery>

/**
 * What is known of a caller: the name as far as it may still be read, how many of their matters lie in the person's scope
 * (up to 20 counted), and the newest of them.
 */
export const Caller = z.object({ name: z.string().nullable(), isMasked: z.boolean(), total: z.number().int(), matters: z.array(MatterRow) })
export type Caller = z.infer<typeof Caller>
