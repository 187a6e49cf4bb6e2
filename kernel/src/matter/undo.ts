import type { MoveId } from './move.ts'

/** Moves that whoever made them may take back, and for how long: ten minutes, in milliseconds. */
export const undoable: readonly MoveId[] = ['accept', 'decline', 'dispatch']

export const undoWindow = 600_000
