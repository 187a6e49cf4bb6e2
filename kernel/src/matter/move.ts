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

/**
 * How a matter moves, modelled on the flow of 数字化城市管理 (GB/T 30428.8: 受理, 立案, 派遣, 处置, 反馈, 核查, 结案).
 * Every rule of movement is a row here: the server enforces it, the web draws its buttons from it, the tests walk it.
 */
export const moves = {
  accept: {
    to: 'accepted',
    from: ['reported'],
    by: ['receiver', 'system'],
    conditions: [],
    carries: ['category', 'place'],
    approval: [],
  },
  decline: {
    to: 'declined',
    from: ['reported'],
    by: ['receiver'],
    conditions: [],
    carries: ['decline_reason'],
    approval: [],
  },
  dispatch: {
    to: 'dispatched',
    from: ['accepted', 'returned', 'reopened'],
    by: ['dispatcher', 'system'],
    conditions: [],
    carries: ['lead_unit'],
    approval: [],
  },
  sign: {
    to: 'handling',
    from: ['dispatched'],
    by: ['handler'],
    conditions: ['own_unit'],
    carries: [],
    approval: [],
  },
  return: {
    to: 'returned',
    from: ['dispatched', 'handling'],
    by: ['handler'],
    conditions: ['own_unit', 'first_return'],
    carries: ['return_reason', 'suggested_unit'],
    approval: [],
  },
  appeal: {
    to: 'in_ruling',
    from: ['dispatched', 'handling'],
    by: ['handler'],
    conditions: ['own_unit', 'repeated_return'],
    carries: ['return_reason', 'suggested_unit'],
    approval: [],
  },
  refer: {
    to: 'in_ruling',
    from: ['returned'],
    by: ['dispatcher'],
    conditions: [],
    carries: ['reason'],
    approval: [],
  },
  state: {
    to: 'unchanged',
    from: ['in_ruling'],
    by: ['handler'],
    conditions: ['a_party'],
    carries: ['reason'],
    approval: [],
  },
  rule: {
    to: 'dispatched',
    from: ['in_ruling'],
    by: ['ruling_officer'],
    conditions: [],
    carries: ['lead_unit', 'reason'],
    approval: [],
  },
  handle: {
    to: 'handled',
    from: ['handling'],
    by: ['handler'],
    conditions: ['own_unit', 'parts_done', 'children_ended'],
    carries: ['evidence'],
    approval: [],
  },
  finish_part: {
    to: 'unchanged',
    from: ['dispatched', 'handling'],
    by: ['handler'],
    conditions: ['own_part'],
    carries: ['reason'],
    approval: [],
  },
  excuse_part: {
    to: 'unchanged',
    from: ['dispatched', 'handling'],
    by: ['dispatcher'],
    conditions: ['part_open'],
    carries: ['part_unit', 'reason'],
    approval: [],
  },
  split: {
    to: 'unchanged',
    from: ['accepted', 'dispatched', 'handling', 'returned'],
    by: ['dispatcher'],
    conditions: ['not_a_child'],
    carries: ['lead_unit', 'reason', 'target'],
    approval: [],
  },
  join: {
    to: 'merged',
    from: ['accepted', 'dispatched', 'handling', 'returned'],
    by: ['dispatcher'],
    conditions: ['a_child'],
    carries: ['reason'],
    approval: [],
  },
  reject: {
    to: 'handling',
    from: ['handled'],
    by: ['verifier'],
    conditions: ['not_the_handler'],
    carries: ['reason'],
    approval: [],
  },
  close: {
    to: 'closed',
    from: ['handled'],
    by: ['verifier'],
    conditions: ['not_the_handler'],
    carries: [],
    approval: [],
  },
  extend: {
    to: 'unchanged',
    from: ['dispatched', 'handling'],
    by: ['handler'],
    conditions: ['own_unit', 'clock_runs'],
    carries: ['extension', 'reason'],
    approval: ['dispatcher', 'leader'],
  },
  pause_clock: {
    to: 'unchanged',
    from: ['dispatched', 'handling'],
    by: ['handler'],
    conditions: ['own_unit', 'clock_runs'],
    carries: ['pause_reason', 'until'],
    approval: ['dispatcher', 'leader'],
  },
  restart_clock: {
    to: 'unchanged',
    from: ['dispatched', 'handling'],
    by: ['handler', 'dispatcher', 'system'],
    conditions: ['own_unit', 'clock_paused'],
    carries: [],
    approval: [],
  },
  hang_up: {
    to: 'hung_up',
    from: ['dispatched', 'handling'],
    by: ['handler'],
    conditions: ['own_unit'],
    carries: ['reason', 'until'],
    approval: ['dispatcher', 'leader'],
  },
  resume: {
    to: 'handling',
    from: ['hung_up'],
    by: ['handler', 'dispatcher', 'system'],
    conditions: ['own_unit'],
    carries: [],
    approval: [],
  },
  give_up: {
    to: 'unsolvable',
    from: ['handling', 'hung_up'],
    by: ['handler'],
    conditions: ['own_unit'],
    carries: ['reason'],
    approval: ['leader'],
  },
  void: {
    to: 'void',
    from: ['reported', 'accepted', 'returned'],
    by: ['receiver', 'dispatcher'],
    conditions: [],
    carries: ['reason'],
    approval: ['leader'],
  },
  reopen: {
    to: 'reopened',
    from: ['closed', 'unsolvable', 'declined'],
    by: ['resident', 'receiver', 'leader'],
    conditions: ['own_report', 'within_reopen_window'],
    carries: ['reason'],
    approval: [],
  },
  confirm: {
    to: 'unchanged',
    from: ['closed', 'unsolvable'],
    by: ['resident', 'receiver'],
    conditions: ['own_report', 'within_reopen_window'],
    carries: ['rating'],
    approval: [],
  },
  merge: {
    to: 'merged',
    from: ['reported', 'accepted', 'dispatched', 'reopened'],
    by: ['receiver', 'dispatcher', 'resident'],
    conditions: ['other_matter', 'own_report'],
    carries: ['target', 'reason'],
    approval: [],
  },
  unmerge: {
    to: 'restored',
    from: ['merged'],
    by: ['receiver', 'dispatcher'],
    conditions: [],
    carries: ['reason'],
    approval: [],
  },
  undo: {
    to: 'restored',
    from: ['accepted', 'declined', 'dispatched'],
    by: ['receiver', 'dispatcher'],
    conditions: ['own_last_move'],
    carries: [],
    approval: [],
  },
  adopt: {
    to: 'closed',
    from: ['reported', 'accepted', 'dispatched'],
    by: ['importer'],
    conditions: [],
    carries: ['source_record'],
    approval: [],
  },
} as const satisfies Record<string, Move>

export type MoveId = keyof typeof moves

/** The row of a move. */
export function getMove(id: MoveId): Move {
  return moves[id]
}

/** Every move, in the order of the table. */
export const moveIds = Object.keys(moves) as readonly MoveId[]

/** Why a report may be declined (不予受理), after GB/T 33358 and 国办发〔2020〕53号: what other procedures already hold. */
export const declineReasons = ['in_other_procedure', 'secret_or_privacy', 'outside_district', 'no_request', 'already_answered'] as const

export type DeclineReason = (typeof declineReasons)[number]

/** Why a unit may send a dispatch back (退单). */
export const returnReasons = ['not_our_duty', 'wrong_area', 'lacks_information', 'needs_joint_handling'] as const

export type ReturnReason = (typeof returnReasons)[number]

/** For what a clock may be paused (暂停计时): time that is not the unit's to use, after the special procedures of 特别程序. */
export const pauseReasons = ['waits_for_reporter', 'waits_for_inspection', 'weather', 'legal_procedure'] as const

export type PauseReason = (typeof pauseReasons)[number]

/** Moves that whoever made them may take back, and for how long: ten minutes, in milliseconds. */
export const undoable: readonly MoveId[] = ['accept', 'decline', 'dispatch']

export const undoWindow = 600_000
