import { sql, type Kysely } from 'kysely'
import { randomUUID } from 'node:crypto'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** What attempts are counted under; after `free` of them each further one doubles the wait, from half a minute to `longest`. */
export interface Counter {
  readonly key: string
  readonly free: number
  readonly longestSeconds: number
}

/**
 * Counts an attempt before it is made, so that many at once are counted too. While one of the counters asks to wait,
 * nothing is counted, and the answer is until when (epoch milliseconds).
 */
export async function startAttempt(db: Db, counters: readonly Counter[], now: number): Promise<number | undefined> {
  const given = JSON.stringify(counters)
  const at = new Date(now)
  // Attempts at the same moment wait for each other at the row; whoever finds it blocked by then leaves no mark of their own.
  const mark = randomUUID()
  const { rows } = await sql<{ until: Date }>`with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as g(key text, free int, "longestSeconds" int)
    ), blocked as (
      select a.until from auth_attempt a join given on given.key = a.key where a.until > ${at}::timestamptz
    ), counted as (
      insert into auth_attempt as a (key, failures, last_at, until, mark)
      select key, 1, ${at}::timestamptz, null, ${mark} from given where not exists (select from blocked) order by key
      on conflict (key) do update set
        failures = case when a.until > excluded.last_at then a.failures
          when a.last_at < excluded.last_at - interval '1 hour' then 1 else a.failures + 1 end,
        last_at = excluded.last_at,
        until = case when a.until > excluded.last_at then a.until else (
          select case when a.last_at >= excluded.last_at - interval '1 hour' and a.failures + 1 >= free
            then excluded.last_at + make_interval(secs => least("longestSeconds", 30 * power(2, least(a.failures + 1 - free, 20)))) end
          from given where given.key = a.key) end,
        mark = case when a.until > excluded.last_at then a.mark else excluded.mark end
      returning until, mark
    ) select until from blocked union all select until from counted where mark <> ${mark} order by until desc limit 1`.execute(db)
  return rows[0]?.until.getTime()
}

/** Takes an attempt back that went well: the first counter begins anew, the others lose what it had added. */
export async function forgetAttempt(db: Db, counters: readonly Counter[], now: number): Promise<void> {
  const [first = '', ...others] = counters.map(({ key }) => key)
  await sql`with gone as (
      delete from auth_attempt where key = ${first} or last_at < ${new Date(now)}::timestamptz - interval '1 day'
    )
    update auth_attempt set failures = greatest(failures - 1, 0), until = null where key = any(${others}::text[])`.execute(db)
}

/** Whether this account has come in from this address within the last ninety days. */
export async function isKnownAddress(db: Db, username: string, address: string): Promise<boolean> {
  const { rows } = await sql`select 1 from auth_known_address k join auth_user u on u."id" = k.account
    where u."username" = ${username} and k.address = ${address} and k.at > now() - interval '90 days'`.execute(db)
  return rows.length > 0
}

/** Remembers from where an account came in. */
export async function keepKnownAddress(db: Db, account: string, address: string): Promise<void> {
  await sql`insert into auth_known_address (account, address, at) values (${account}, ${address}, now())
    on conflict (account, address) do update set at = excluded.at`.execute(db)
}
