import type { Services } from '@yiwang/server'
import { sql } from 'kysely'

type Db = Services['database']['db']

const kept = new Set(['matter_pkey', 'matter_number_key'])

/**
 * Puts the ended matters of a district again before its beginning, so many times: rows for questions about them, without
 * histories and words. Indexes are taken away meanwhile, and nothing is noted: the roll-ups are made anew afterwards.
 */
export async function deepen(db: Db, { times, days }: { readonly times: number; readonly days: number }): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`select column_name as name, data_type as type
    from information_schema.columns where table_name = 'matter' and is_generated = 'NEVER'`.execute(db)
  const { rows: indexes } = await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes where tablename = 'matter'`.execute(db)
  const taken = indexes.filter(({ name }) => !kept.has(name))
  await sql.raw(`drop index ${taken.map(({ name }) => name).join(', ')}`).execute(db)
  await sql`alter table matter disable trigger matter_comes`.execute(db)
  const names = columns.map(({ name }) => name).join(', ')
  const values = columns.map(({ name, type }) => valueOf(name, type)).join(', ')
  await sql
    .raw(`insert into matter (${names}) select ${values}
    from matter cross join generate_series(1, ${times - 1}) as turn(n)
    cross join lateral (select turn.n * interval '${days} days' as back, turn.n * ${days * 86_400_000}::bigint as ms) as shift
    where ended_at is not null`)
    .execute(db)
  await sql`alter table matter enable trigger matter_comes`.execute(db)
  await sql`truncate roll_state, roll_tail, roll_up, roll_time`.execute(db)
  for (const { made } of taken.filter(({ name }) => !/words|keys|geom/u.test(name))) await sql.raw(made).execute(db)
  await sql`vacuum analyze matter`.execute(db)
}

function valueOf(name: string, type: string): string {
  if (name === 'id') return 'gen_random_uuid()'
  if (name === 'number') return `number || '-' || turn.n`
  if (name === 'words') return `'{}'`
  if (name === 'follow_code' || name === 'intake_key') return 'null'
  if (type === 'timestamp with time zone')
    return `case when ${name} < 'infinity' and ${name} < '9999-01-01' then ${name} - shift.back else ${name} end`
  return name === 'state' ? `jsonb_build_object('tally', ${shifted(`state -> 'tally'`)})` : name
}

/** The tally with its moments so much earlier; the columns that scores count by are drawn from it. */
function shifted(tally: string): string {
  return `${tally} || jsonb_strip_nulls(jsonb_build_object(
    'closedAt', (${tally} ->> 'closedAt')::bigint - shift.ms,
    'firstDispatch', case when ${tally} ? 'firstDispatch' then (${tally} -> 'firstDispatch')
      || jsonb_build_object('at', (${tally} -> 'firstDispatch' ->> 'at')::bigint - shift.ms) end))`
}
