import type { Matter } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { conditionsOf, type MatterQuestion } from '../matter/filter-store.ts'
import { inScope } from '../matter/scope-store.ts'

/** A corner of a ring, CGCS2000 degrees. */
export interface Corner {
  readonly lon: number
  readonly lat: number
}

/** The matters of the list, within a ring if there is one, the most pressing first. */
export async function listSelected(
  db: Kysely<Schema>,
  question: MatterQuestion,
  within: { readonly ring: readonly Corner[] | undefined; readonly limit: number },
): Promise<readonly Matter[]> {
  const { rows } = await sql<{ state: Matter }>`
    select matter.state from matter
    where matter.district = ${question.scope.district} and ${inScope(question.scope)}
      and ${sql.join([...conditionsOf(question), insideOf(within.ring)], sql` and `)}
    order by matter.due_at, matter.id limit ${within.limit}`.execute(db)
  return rows.map(({ state }) => state)
}

function insideOf(ring: readonly Corner[] | undefined) {
  const [first] = ring ?? []
  if (!ring || !first) return sql`true`
  const corners = [...ring, first].map(({ lon, lat }) => `${lon} ${lat}`).join(', ')
  const area = sql`st_makevalid(st_geomfromtext(${`POLYGON((${corners}))`}, 4490))`
  return sql`matter.geom && ${area} and st_intersects(matter.geom, ${area})`
}
