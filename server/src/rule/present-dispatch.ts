import type { DispatchTable } from '@yiwang/contract'

import type { KeptVersion } from './rule-table-store.ts'

/** A kept version of the dispatch rules as it is shown. */
export function presentDispatch({ rows, ...version }: KeptVersion): DispatchTable {
  return { ...version, rules: rows as DispatchTable['rules'] }
}
