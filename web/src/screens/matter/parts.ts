import type { HistoryEntry, MatterDetail } from '@yiwang/contract'

/** A unit that has a part in handling: whether it has finished, and the entry in which it said so. */
export interface Part {
  readonly unit: string
  readonly isLead: boolean
  readonly isDone: boolean
  readonly said?: HistoryEntry
}

/** The lead unit and its co-handlers, each with how far it is. */
export function listParts({
  row,
  coUnits,
  partsDone,
  history,
}: Pick<MatterDetail, 'row' | 'coUnits' | 'partsDone' | 'history'>): readonly Part[] {
  const co = coUnits.map((unit) => ({ unit, isLead: false, isDone: partsDone.includes(unit), ...saidBy(history, unit) }))
  if (row.leadUnit === null) return co
  const isDone = row.status === 'handled' || row.status === 'closed'
  return [{ unit: row.leadUnit, isLead: true, isDone }, ...co]
}

function saidBy(history: readonly HistoryEntry[], unit: string): { readonly said?: HistoryEntry } {
  const said = history.findLast((entry) => entry.kind === 'moved' && entry.move === 'finish_part' && entry.unit === unit)
  return said ? { said } : {}
}

/** The co-handlers that were excused, each with the entry that says why. */
export function listExcused(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return history.filter(({ kind, move }) => kind === 'moved' && move === 'excuse_part')
}
