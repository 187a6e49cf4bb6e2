import type { LinkedMatter } from '@yiwang/contract'
import type { Matter, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from './scope-store.ts'

type Row = Omit<LinkedMatter, 'reportedAt' | 'leadUnit'> & { readonly reported_at: Date; readonly lead_unit: string | null }

/** The matters that belong to one and lie within the scope: its parent, its children, those merged into it and the one it was merged into. */
export async function listLinked(db: Kysely<Schema>, scope: Scope, matter: Matter): Promise<readonly LinkedMatter[]> {
  const { district, id, parent = null, mergedInto = null } = matter
  if (parent === null && mergedInto === null && matter.reports === undefined && matter.children === undefined) return []
  const { rows } = await sql<Row>`
    select matter.id, matter.number, matter.status, matter.category, matter.lead_unit, matter.reported_at,
      case when matter.id = ${parent}::uuid then 'parent' when matter.id = ${mergedInto}::uuid then 'target'
        when matter.merged_into = ${id}::uuid and matter.parent is null then 'merged' else 'child' end as relation
    from matter
    where matter.district = ${district} and ${inScope(scope)}
      and (matter.id in (${parent}::uuid, ${mergedInto}::uuid) or matter.merged_into = ${id}::uuid or matter.parent = ${id}::uuid)
    order by matter.reported_at, matter.number limit 200`.execute(db)
  return rows.map(({ reported_at: reportedAt, lead_unit: leadUnit, ...row }) => ({ ...row, leadUnit, reportedAt: reportedAt.getTime() }))
}

/** How many of the children of a matter have not ended. */
export async function countOpenChildren(db: Kysely<Schema>, { district, id }: Pick<Matter, 'district' | 'id'>): Promise<number> {
  const row = await db
    .selectFrom('matter')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('district', '=', district)
    .where('parent', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.open ?? 0)
}
