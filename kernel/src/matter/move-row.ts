import type { Role } from '../person/role.ts'
import type { MatterStatus } from './status.ts'

/** What else must hold. Each is decided in `conditions.ts` and printed with its phrase on the page of the table. */
export type Condition =
  | 'own_unit'
  | 'own_report'
  | 'own_part'
  | 'part_open'
  | 'parts_done'
  | 'children_ended'
  | 'a_child'
  | 'not_a_child'
  | 'a_party'
  | 'clock_runs'
  | 'clock_paused'
  | 'not_the_handler'
  | 'first_return'
  | 'an_inquiry'
  | 'repeated_return'
  | 'within_reopen_window'
  | 'own_last_move'
  | 'other_matter'

/** What a move must carry with it, or it is refused. */
export type Carry =
  | 'category'
  | 'place'
  | 'lead_unit'
  | 'suggested_unit'
  | 'reason'
  | 'decline_reason'
  | 'return_reason'
  | 'pause_reason'
  | 'extension'
  | 'until'
  | 'part_unit'
  | 'rating'
  | 'evidence'
  | 'reply_record'
  | 'source_record'
  | 'target'

/**
 * Where a move leads: a status; `unchanged` for what happens within a status; `restored` for what takes a matter back to
 * the state it was in before.
 */
export type MoveEnd = MatterStatus | 'unchanged' | 'restored'

/** One row of the table: where it leads, from where, by whom, under which conditions, carrying what, approved by whom. */
export interface Move {
  readonly to: MoveEnd
  readonly from: readonly MatterStatus[]
  readonly by: readonly Role[]
  readonly conditions: readonly Condition[]
  readonly carries: readonly Carry[]
  /** Empty: it takes effect at once. Otherwise it is asked for, and one of these roles, another person, decides. */
  readonly approval: readonly Role[]
}
