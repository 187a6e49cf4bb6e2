import type { Selected } from '@yiwang/contract'

import type { DeskRow } from '../inbox/desk-row.ts'

/** What is picked for a bulk action: each matter at the version that was seen. */
export type Picked = ReadonlyMap<string, Selected>

export const nothingPicked: Picked = new Map()

/** A row of the list as it is picked. */
export function asSelected(row: Omit<DeskRow, 'readAt'>): Selected {
  const { id, version, number, status, category, suggestedUnit, leadUnit, claimedBy, position } = row
  return { id, version, number, status, category, suggestedUnit, leadUnit, claimedBy, position }
}

/** With one matter more, or without it when it was picked. */
export function toggled(picked: Picked, one: Selected): Picked {
  const next = new Map(picked)
  if (!next.delete(one.id)) next.set(one.id, one)
  return next
}

/** With all of these as well, at the versions given. */
export function withAll(picked: Picked, more: readonly Selected[]): Picked {
  return new Map([...picked, ...more.map((one) => [one.id, one] as const)])
}

/** Without these. */
export function withoutAll(picked: Picked, ids: readonly string[]): Picked {
  const gone = new Set(ids)
  return new Map([...picked].filter(([id]) => !gone.has(id)))
}

/** The rows from one to another, whichever of them stands first; only the second when the first is not there. */
export function rowsBetween(rows: readonly DeskRow[], from: string | undefined, to: string): readonly DeskRow[] {
  const end = rows.findIndex(({ id }) => id === to)
  const start = rows.findIndex(({ id }) => id === from)
  if (end === -1) return []
  return start === -1 ? rows.slice(end, end + 1) : rows.slice(Math.min(start, end), Math.max(start, end) + 1)
}
