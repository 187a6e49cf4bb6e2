import { useCallback, useMemo, useState } from 'react'

import type { DeskRow } from '../inbox/desk-row.ts'
import { asSelected, nothingPicked, rowsBetween, toggled, withAll, type Picked } from './picked.ts'

/** What is picked, and the ways to pick. */
export interface Picking {
  readonly picked: Picked
  /** Picks one row or lets it go; with `isRange`, everything from the last one to it. */
  readonly pick: (row: DeskRow, rows: readonly DeskRow[], isRange: boolean) => void
  readonly set: (change: (picked: Picked) => Picked) => void
  readonly clear: () => void
}

/** Holds what is picked for a bulk action; it stays while the question changes, so that two questions can be picked from. */
export function usePicking(): Picking {
  const [picked, set] = useState<Picked>(nothingPicked)
  const [last, setLast] = useState<string>()
  const pick = useCallback(
    (row: DeskRow, rows: readonly DeskRow[], isRange: boolean) => {
      if (isRange)
        set((was) =>
          withAll(
            was,
            rowsBetween(rows, last, row.id).map((each) => asSelected(each)),
          ),
        )
      else set((was) => toggled(was, asSelected(row)))
      setLast(row.id)
    },
    [last],
  )
  const clear = useCallback(() => set(nothingPicked), [])
  return useMemo(() => ({ picked, pick, set, clear }), [picked, pick, clear])
}
