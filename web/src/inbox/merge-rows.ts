import type { DeskRow } from './desk-row.ts'

/** Puts newer versions of rows in the place of the older ones; the order stays, nothing is added. */
export function patchRows(rows: readonly DeskRow[], newer: ReadonlyMap<string, DeskRow>): DeskRow[] {
  return rows.map((row) => {
    const found = newer.get(row.id)
    return found && found.version >= row.version ? found : row
  })
}

/** The rows of a fresh first page that the list does not show yet. */
export function listUnseen(shown: readonly DeskRow[], fresh: readonly DeskRow[]): readonly DeskRow[] {
  const seen = new Set(shown.map(({ id }) => id))
  return fresh.filter(({ id }) => !seen.has(id))
}
