import type { AccessKind, AccessQuery } from '@yiwang/contract'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { readByKeptPlan } from '../database/statement.ts'
import { chainEntries, emptyHead, type AccessDraft, type Head, type KeptEntry } from './access-entry.ts'

type Db = Kysely<Schema>

const tries = 50

/**
 * Chains lines to a district's log, all or none; another writer who came first is followed, not overwritten. `db` may be
 * a transaction, so that what was done and its line are kept together. Answers where the log stands then; whoever knows
 * where it stood spares the look.
 */
export async function keepEntries(
  db: Db,
  district: string,
  written: { readonly drafts: readonly AccessDraft[]; readonly now: number; readonly head?: Head | undefined },
): Promise<Head> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    // Each try begins where the writer who came first has ended.
    // eslint-disable-next-line no-await-in-loop
    const head = (attempt === 0 ? written.head : undefined) ?? (await getHead(db, district))
    const entries = chainEntries(written.drafts, { district, now: written.now, head })
    // eslint-disable-next-line no-await-in-loop
    if (await append(db, { district, from: head, entries })) return entries.at(-1) ?? head
  }
  throw new Error(`the access log of ${district} is being written by too many at once`)
}

/** Where a district's log stands. */
export async function getHead(db: Db, district: string): Promise<Head> {
  const { rows } = await sql<Head>`select seq, hash from access_log_head where district = ${district}`.execute(db)
  return rows[0] ?? emptyHead
}

async function append(
  db: Db,
  { district, from, entries }: { district: string; from: Head; entries: readonly KeptEntry[] },
): Promise<boolean> {
  const last = entries.at(-1)
  if (!last) return true
  const lines = JSON.stringify(entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })))
  const rows = await readByKeptPlan(
    db,
    sql`with moved as (
      insert into access_log_head (district, seq, hash) values (${district}, ${last.seq}, ${last.hash})
      on conflict (district) do update set seq = excluded.seq, hash = excluded.hash where access_log_head.hash = ${from.hash}
      returning 1
    )
    insert into access_log (district, seq, at, by_whom, kind, matter, about, detail, previous, hash)
    select x.district, x.seq, x.at, x.by, x.kind, x.matter, x.about, x.detail, x.previous, x.hash
    from jsonb_to_recordset(${lines}::jsonb) as x(district text, seq int, at timestamptz, by text, kind text, matter uuid, about text,
      detail jsonb, previous text, hash text)
    where exists (select from moved) returning 1`,
  )
  return rows.length > 0
}

interface Row {
  readonly district: string
  readonly seq: number
  readonly at: Date
  readonly by_whom: string
  readonly kind: AccessKind
  readonly matter: string | null
  readonly about: string | null
  readonly detail: KeptEntry['detail']
  readonly previous: string
  readonly hash: string
}

function asEntry(row: Row): KeptEntry {
  const { district, seq, at, by_whom: by, kind, matter, about, detail, previous, hash } = row
  return {
    district,
    seq,
    at: at.getTime(),
    by,
    kind,
    ...(matter !== null && { matter }),
    ...(about !== null && { about }),
    detail,
    previous,
    hash,
  }
}

/** A page of the log in its order, after this number. */
export async function listEntries(
  db: Db,
  district: string,
  page: { readonly after: number; readonly size: number },
): Promise<readonly KeptEntry[]> {
  const { rows } = await sql<Row>`select * from access_log where district = ${district} and seq > ${page.after}
    order by seq limit ${page.size}`.execute(db)
  return rows.map((row) => asEntry(row))
}

/** The newest lines that the question asks for, newest first. Days are those of the time zone. */
export async function findEntries(
  db: Db,
  district: string,
  { query, timeZone }: { readonly query: AccessQuery; readonly timeZone: string },
): Promise<readonly KeptEntry[]> {
  const { rows } = await sql<Row>`select * from access_log where ${sql.join(conditionsOf(district, query, timeZone), sql` and `)}
    order by seq desc limit ${query.limit + 1}`.execute(db)
  return rows.map((row) => asEntry(row))
}

function conditionsOf(district: string, query: AccessQuery, timeZone: string): readonly RawBuilder<unknown>[] {
  const { kind, by, about, matter, from, to, before } = query
  return [
    sql`district = ${district}`,
    kind === undefined ? undefined : sql`kind = ${kind}`,
    by === undefined ? undefined : sql`by_whom = ${by}`,
    about === undefined ? undefined : sql`about = ${about}`,
    matter === undefined
      ? undefined
      : sql`matter in (select id from matter m where m.district = ${district} and (m.number = ${matter} or m.id::text = ${matter}))`,
    from === undefined ? undefined : sql`at >= ${from}::timestamp at time zone ${timeZone}`,
    to === undefined ? undefined : sql`at < (${to}::date + 1)::timestamp at time zone ${timeZone}`,
    before === undefined ? undefined : sql`seq < ${before}`,
  ].filter((part) => part !== undefined)
}

/** The numbers of matters by their ids. */
export async function listMatterNumbers(db: Db, district: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'number'])
    .where('district', '=', district)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
