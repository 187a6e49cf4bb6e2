import type { HistoryEntry } from '@yiwang/contract'
import { undoWindow } from '@yiwang/kernel'

/** What the reporters were told, and whether it still stands. */
export interface Reply {
  readonly entry: HistoryEntry
  readonly isWithdrawn: boolean
}

/** Every reply, the newest first. */
export function listReplies(history: readonly HistoryEntry[]): readonly Reply[] {
  const withdrawn = new Set(history.map(({ withdraws }) => withdraws))
  return history
    .filter(({ kind }) => kind === 'replied')
    .map((entry) => ({ entry, isWithdrawn: withdrawn.has(entry.seq) }))
    .toReversed()
}

/** Until when (epoch milliseconds) this person may take the reply back; undefined when it is another's or gone already. */
export function withdrawableUntil({ entry, isWithdrawn }: Reply, person: string): number | undefined {
  return isWithdrawn || entry.by !== person ? undefined : entry.at + undoWindow
}
