import type { Role } from '../person/role.ts'
import type { Claim } from './claim.ts'
import type { Passage, PledgeTerms, Proof } from './pledge.ts'

/** What happened to a pledge. A history begins with `accepted`. */
export type PledgeEventBody =
  | { readonly kind: 'accepted'; readonly number: string; readonly report: string; readonly passage: Passage; readonly terms: PledgeTerms }
  /** Some of its terms were decided anew; of its passage too, where the words were cut otherwise. */
  | { readonly kind: 'changed'; readonly terms: Partial<PledgeTerms>; readonly passage?: Passage; readonly reason?: string }
  /** The text of the report was corrected: the words stand elsewhere, or (null) are no longer there. */
  | { readonly kind: 'carried'; readonly passage: Passage | null }
  | { readonly kind: 'proven'; readonly proof: Proof }
  /** A proof does not hold. */
  | { readonly kind: 'disproven'; readonly node: string | null; readonly reason: string }
  | { readonly kind: 'claimed'; readonly claim: Claim }
  /** A leader's remark (批示). */
  | { readonly kind: 'remarked'; readonly text: string }
  /** A supervised matter was raised for it. */
  | { readonly kind: 'chased'; readonly matter: string; readonly number: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'restored'; readonly reason: string }

export type PledgeAct = PledgeEventBody['kind']

/** One entry of a pledge's history, chained like a matter's. `seq` counts from 1; `at` is epoch milliseconds. */
export interface PledgeEvent {
  readonly district: string
  readonly pledge: string
  readonly seq: number
  readonly at: number
  readonly by: string
  readonly role: Role
  readonly unit?: string
  readonly body: PledgeEventBody
  readonly previous: string
  readonly hash: string
}

/** An event before it is chained. */
export type PledgeEventDraft = Omit<PledgeEvent, 'previous' | 'hash'>
