import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import type { MoveId } from '@yiwang/kernel'

/** One side of a dispute: what it said itself, who else named it, and how often the matter was sent to it. */
export interface Position {
  readonly unit: string
  readonly dispatches: number
  readonly says: readonly HistoryEntry[]
  readonly namedBy: readonly HistoryEntry[]
}

const saying: ReadonlySet<MoveId> = new Set(['return', 'appeal', 'state'])

/** Both sides of the dispute since the last ruling, whoever spoke first standing first. */
export function listPositions({ parties, history }: Pick<MatterDetail, 'parties' | 'history'>): readonly Position[] {
  const lastRuling = history.findLastIndex(({ kind, move }) => kind === 'moved' && move === 'rule')
  const since = history.slice(lastRuling + 1).filter(({ kind }) => kind === 'moved')
  const said = since.filter(({ move }) => move !== null && saying.has(move))
  const positions = parties.map((unit) => ({
    unit,
    dispatches: since.filter(({ move, leadUnit }) => move === 'dispatch' && leadUnit === unit).length,
    says: said.filter((entry) => entry.unit === unit),
    namedBy: said.filter((entry) => entry.suggestedUnit === unit && entry.unit !== unit),
  }))
  return positions.toSorted((one, other) => beginsAt(one) - beginsAt(other))
}

function beginsAt({ says }: Position): number {
  return says[0]?.seq ?? Number.MAX_SAFE_INTEGER
}

/** Why the dispatcher referred the matter, if it was not a unit that asked for the ruling. */
export function findReferral(history: readonly HistoryEntry[]): HistoryEntry | undefined {
  const last = history.findLast(({ kind, to, move }) => kind === 'moved' && to === 'in_ruling' && move !== 'state')
  return last?.move === 'refer' ? last : undefined
}
