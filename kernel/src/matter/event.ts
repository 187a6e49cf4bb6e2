import type { Role } from '../person/role.ts'
import type { Clock } from '../time/clock.ts'
import type { Carried, Channel, Matter, Place, Suggestion } from './matter.ts'
import type { MatterKind } from './kind.ts'
import type { MoveId } from './move.ts'
import type { MatterStatus } from './status.ts'

/** The clocks as they stand after an event; a missing one does not run. */
export interface Clocks {
  readonly clock?: Clock
  readonly heldClock?: Clock
}

/** What happened. A history begins with `reported`. */
export type EventBody =
  | {
      readonly kind: 'reported'
      readonly number: string
      readonly channel: Channel
      readonly category: string
      readonly description: string
      readonly place: Place
      readonly reporter?: string
      readonly evidence: Matter['evidence']
      readonly suggestion?: Suggestion
      /** The matter that it was split off from. */
      readonly parent?: string
      /** What it is, if it is no request. */
      readonly matterKind?: MatterKind
      /** The pledge for which it was raised. */
      readonly pledge?: string
      readonly clocks: Clocks
    }
  | {
      readonly kind: 'moved'
      readonly move: MoveId
      readonly to: MatterStatus
      readonly carried: Carried
      readonly clocks: Clocks
      readonly suggestion?: Suggestion
      /** Who asked for it, when the move needed an approval. */
      readonly askedBy?: string
      /** The state that the move takes the matter back to. */
      readonly restored?: Matter
    }
  /** Another matter was merged into this one, or a child joined back; `parted` takes that back. */
  | { readonly kind: 'joined'; readonly matter: string; readonly reports: number; readonly isChild: boolean }
  | { readonly kind: 'parted'; readonly matter: string; readonly reports: number; readonly isChild: boolean }
  /** The rules in force now were laid over the running clock. */
  | { readonly kind: 'reclocked'; readonly clocks: Clocks; readonly reason: string; readonly suggestion?: Suggestion }
  /** What the reporters are told, and its withdrawal. */
  | { readonly kind: 'replied'; readonly text: string }
  | { readonly kind: 'withdrawn'; readonly seq: number }
  | { readonly kind: 'asked'; readonly move: MoveId; readonly carried: Carried }
  | { readonly kind: 'refused'; readonly move: MoveId; readonly reason: string }
  | { readonly kind: 'noted'; readonly text: string }
  | { readonly kind: 'claimed' }
  | { readonly kind: 'released' }

/** One entry of a matter's history. `seq` counts from 1; `at` is epoch milliseconds; the hashes are SHA-256 in hex. */
export interface MatterEvent {
  readonly district: string
  readonly matter: string
  readonly seq: number
  readonly at: number
  readonly by: string
  readonly role: Role
  readonly unit?: string
  readonly body: EventBody
  readonly previous: string
  readonly hash: string
}

/** An event before it is chained. */
export type EventDraft = Omit<MatterEvent, 'previous' | 'hash'>
