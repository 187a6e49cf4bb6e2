import type { Matter } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { FoundDuplicate } from './find-duplicates.ts'

/** Matters that have come in and were not compared yet, the latest first, so that nobody waits behind an import. */
export async function listWaiting(db: Kysely<Schema>, limit: number): Promise<readonly Matter[]> {
  const { rows } = await sql<{ state: Matter }>`
    select matter.state from (select district, matter from duplicate_look order by district desc, matter desc limit ${limit}) as look
    join matter on matter.district = look.district and matter.id = look.matter`.execute(db)
  return rows.map(({ state }) => state)
}

/** Forgets what waits without a matter: one that was taken out of the database. */
export async function dropStrays(db: Kysely<Schema>): Promise<void> {
  await sql`delete from duplicate_look as look
    where not exists (select 1 from matter where matter.district = look.district and matter.id = look.matter)`.execute(db)
}

/**
 * Keeps what was found for a matter, marks it when something is likely the same, and takes it off the list, in one
 * statement: whoever is killed before it finds the matter still waiting.
 */
export async function keepLook(
  db: Kysely<Schema>,
  matter: Pick<Matter, 'district' | 'id'>,
  seen: { readonly found: readonly FoundDuplicate[]; readonly likely: string | undefined },
): Promise<void> {
  const { district, id } = matter
  if (seen.found.length === 0) {
    await sql`delete from duplicate_look where district = ${district} and matter = ${id}::uuid`.execute(db)
    return
  }
  const rows = seen.found.map(({ row, score }) => ({ other: row.id, ...score, words: score.text }))
  await sql`
    with gone as (delete from duplicate_look where district = ${district} and matter = ${id}::uuid returning matter),
    kept as (
      insert into duplicate_candidate (district, matter, other, score, metres, hours, category, words)
      select ${district}, ${id}::uuid, x.other, x.score, x.metres, x.hours, x.category, x.words
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(other uuid, score real, metres real, hours real, category text, words real)
      on conflict (district, matter, other) do nothing
    )
    update matter set alike = ${seen.likely ?? null}::uuid
    where district = ${district} and id = ${id}::uuid and alike is distinct from ${seen.likely ?? null}::uuid`.execute(db)
}

/** Notes that two matters are not the same, and takes the mark off where it said so. */
export async function dismissCandidate(
  db: Kysely<Schema>,
  pair: { readonly district: string; readonly matter: string; readonly other: string },
  by: string,
): Promise<void> {
  const { district, matter, other } = pair
  await sql`
    with dismissed as (
      insert into duplicate_candidate (district, matter, other, score, metres, hours, category, words, dismissed_by)
      values (${district}, ${matter}::uuid, ${other}::uuid, 0, 0, 0, 'other', 0, ${by})
      on conflict (district, matter, other) do update set dismissed_by = ${by}
    )
    update matter set alike = null
    where district = ${district} and ((id = ${matter}::uuid and alike = ${other}::uuid) or (id = ${other}::uuid and alike = ${matter}::uuid))`.execute(
    db,
  )
}

/** What somebody has said is not the same as this matter, whichever of the two was looked at. */
export async function listDismissed(db: Kysely<Schema>, district: string, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ other: string }>`
    select case when matter = ${id}::uuid then other else matter end as other from duplicate_candidate
    where district = ${district} and (matter = ${id}::uuid or other = ${id}::uuid) and dismissed_by is not null`.execute(db)
  return new Set(rows.map(({ other }) => other))
}
