import type { Scope } from '@yiwang/kernel'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

import { waysInto } from '../matter/scope-store.ts'

/** What is asked of the matters for a command screen: within a scope, as of now, in the district's own days. */
export interface CommandQuestion {
  readonly scope: Scope
  /** Epoch milliseconds. */
  readonly now: number
  readonly timeZone: string
  /** The local day of now, YYYY-MM-DD, and when it began. */
  readonly day: string
  readonly midnight: number
}

/** Columns of the matters of a scope that meet a condition, each once; undefined for a scope without any way in. */
export function within(scope: Scope, columns: RawBuilder<unknown>, condition: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const ways = waysInto(scope).map(
    (way) => sql`select ${columns} from matter where matter.district = ${scope.district} and ${way.condition} and ${condition}`,
  )
  // Somebody without any scope sees nothing; the columns stay what they are.
  if (ways.length === 0) return sql`select ${columns} from matter where false`
  return sql.join(ways, sql` union all `)
}
