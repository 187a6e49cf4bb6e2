import { distance, type Position } from '../place/position.ts'

/** What is odd about a photo, each with its figures; a flag never hides a piece of evidence and never refuses it. */
export type EvidenceFlag =
  /** Taken farther from the matter than the limit: metres. */
  | { readonly kind: 'far'; readonly metres: number; readonly limit: number }
  /** Taken too early to show what it should: minutes before the earliest moment that would do. */
  | { readonly kind: 'old'; readonly minutes: number }
  /** Taken after it was handed in: minutes. */
  | { readonly kind: 'future'; readonly minutes: number }
  /** The same picture proved another matter, or this one at an earlier time; `bits` of 64 differ. */
  | { readonly kind: 'seen_before'; readonly matter: string; readonly number: string; readonly bits: number }
  | { readonly kind: 'no_time' }
  | { readonly kind: 'no_place' }
  /** What the device said differs from what the camera wrote into the file: metres, minutes, or both. */
  | { readonly kind: 'claim_differs'; readonly metres?: number; readonly minutes?: number }

/** Every kind of flag, the gravest first. */
export const evidenceFlagKinds = [
  'seen_before',
  'far',
  'old',
  'future',
  'claim_differs',
  'no_time',
  'no_place',
] as const satisfies readonly EvidenceFlag['kind'][]

/** From where on a photo is flagged: data of the district. */
export interface EvidenceLimits {
  /** Metres from the matter. */
  readonly farMetres: number
  /** Days before the report that a photo from before may be old. */
  readonly beforeDays: number
  /** Minutes by which clocks of devices may be wrong. */
  readonly clockMinutes: number
  /** Metres by which two readings of one place may differ. */
  readonly placeMetres: number
}

/** The limits of a district that has not set its own: a street block, a week, ten minutes, a reading of a phone between houses. */
export const standardEvidenceLimits: EvidenceLimits = { farMetres: 200, beforeDays: 7, clockMinutes: 10, placeMetres: 100 }

/** When (epoch milliseconds) and where a photo was taken, as one source tells. */
export interface Capture {
  readonly at?: number
  readonly position?: Position
}

/** What is known of a photo. */
export interface PhotoFacts {
  /** What the device said when the photo was handed in. */
  readonly claimed: Capture
  /** What the camera wrote into the file. */
  readonly written: Capture
  readonly seen?: { readonly matter: string; readonly number: string; readonly bits: number }
}

/** What the photo is to prove. Times are epoch milliseconds. */
export interface PhotoTask {
  readonly place: Position
  /** When it was handed in. */
  readonly handedIn: number
  /** The earliest moment at which a photo of this could have been taken: the dispatch, for a photo from after. */
  readonly notBefore: number
  /** Whether whoever took it may keep to themselves where they were: residents may. */
  readonly mayLackPlace: boolean
  readonly limits: EvidenceLimits
}

const minute = 60_000

/** The flags of a photo, in the order of `evidenceFlagKinds`. What the camera wrote counts before what was said. */
export function findFlags(facts: PhotoFacts, task: PhotoTask): readonly EvidenceFlag[] {
  const at = facts.written.at ?? facts.claimed.at
  const position = facts.written.position ?? facts.claimed.position
  return [
    facts.seen === undefined ? undefined : { kind: 'seen_before' as const, ...facts.seen },
    position === undefined ? undefined : farFlag(position, task),
    at === undefined ? undefined : oldFlag(at, task),
    at === undefined ? undefined : futureFlag(at, task),
    differsFlag(facts, task.limits),
    at === undefined ? { kind: 'no_time' as const } : undefined,
    position === undefined && !task.mayLackPlace ? { kind: 'no_place' as const } : undefined,
  ].filter((flag) => flag !== undefined)
}

function farFlag(position: Position, { place, limits }: PhotoTask): EvidenceFlag | undefined {
  const metres = Math.round(distance(position, place))
  return metres > limits.farMetres ? { kind: 'far', metres, limit: limits.farMetres } : undefined
}

function oldFlag(at: number, { notBefore, limits }: PhotoTask): EvidenceFlag | undefined {
  const minutes = Math.round((notBefore - at) / minute)
  return minutes > limits.clockMinutes ? { kind: 'old', minutes } : undefined
}

function futureFlag(at: number, { handedIn, limits }: PhotoTask): EvidenceFlag | undefined {
  const minutes = Math.round((at - handedIn) / minute)
  return minutes > limits.clockMinutes ? { kind: 'future', minutes } : undefined
}

function differsFlag({ claimed, written }: PhotoFacts, limits: EvidenceLimits): EvidenceFlag | undefined {
  const metres = claimed.position && written.position ? Math.round(distance(claimed.position, written.position)) : 0
  const minutes = claimed.at !== undefined && written.at !== undefined ? Math.round(Math.abs(claimed.at - written.at) / minute) : 0
  const isElsewhere = metres > limits.placeMetres
  const isOtherTime = minutes > limits.clockMinutes
  if (!isElsewhere && !isOtherTime) return undefined
  return { kind: 'claim_differs', ...(isElsewhere && { metres }), ...(isOtherTime && { minutes }) }
}
