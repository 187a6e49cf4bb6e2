import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import type { MoveId } from '@yiwang/kernel'

const clockMoves: ReadonlySet<MoveId> = new Set(['extend', 'pause_clock', 'restart_clock', 'hang_up', 'resume'])

/** Everything that ever changed the clock or was refused to: extensions, pauses, hang-ups and new rules, the newest first. */
export function listClockEntries(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return history.filter(changesClock).toReversed()
}

function changesClock({ kind, move }: HistoryEntry): boolean {
  if (kind === 'reclocked') return true
  return move !== null && clockMoves.has(move) && (kind === 'moved' || kind === 'refused')
}

/** The handling clock while another one is shown: at rest during the verification, running on during a ruling. */
export interface HeldClock {
  readonly isAtRest: boolean
  readonly dueAt: number
}

/** The handling clock that is held beside the one shown, read from the last entry before the hand-over that set its due time. */
export function findHeldClock({ row, history }: Pick<MatterDetail, 'row' | 'history'>): HeldClock | undefined {
  if (row.status !== 'handled' && row.status !== 'in_ruling') return undefined
  const handedOver = history.findLastIndex(({ kind, to, move }) => kind === 'moved' && to === row.status && move !== 'state')
  const due = history.slice(0, handedOver).findLast(({ kind, dueAt }) => dueAt !== null && (kind === 'moved' || kind === 'reclocked'))
  return due?.dueAt ? { isAtRest: row.status === 'handled', dueAt: due.dueAt } : undefined
}
