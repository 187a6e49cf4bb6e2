import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** The stored form of an account's password. */
export async function findPasswordHash(db: Db, account: string): Promise<string | undefined> {
  const { rows } = await sql<{ password: string | null }>`select "password" from auth_account
    where "userId" = ${account} and "providerId" = 'credential'`.execute(db)
  return rows[0]?.password ?? undefined
}

/** The stored forms of an account's passwords before the present one, the newest first. */
export async function listPastHashes(db: Db, account: string, many: number): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`select hash from auth_past_password where account = ${account}
    order by at desc limit ${many}`.execute(db)
  return rows.map(({ hash }) => hash)
}

/**
 * Changes an account's password; the one before goes to the past ones, of which two dozen are kept. `mustChange`: somebody
 * else chose it, so that its owner has to choose an own one first of all.
 */
export async function keepPassword(db: Db, account: string, next: { readonly hash: string; readonly mustChange: boolean }): Promise<void> {
  await sql`insert into auth_past_password (account, at, hash) select "userId", clock_timestamp(), "password" from auth_account
    where "userId" = ${account} and "providerId" = 'credential' and "password" is not null`.execute(db)
  await sql`update auth_account set "password" = ${next.hash}, "updatedAt" = now()
    where "userId" = ${account} and "providerId" = 'credential'`.execute(db)
  await keepMustChange(db, account, next.mustChange)
  await sql`delete from auth_past_password where account = ${account} and at not in (
    select at from auth_past_password where account = ${account} order by at desc limit 24)`.execute(db)
}

/** Notes whether the owner has to choose a password of their own first of all. */
async function keepMustChange(db: Db, account: string, mustChange: boolean): Promise<void> {
  await sql`insert into auth_state (account, must_change) values (${account}, ${mustChange})
    on conflict (account) do update set must_change = excluded.must_change`.execute(db)
}
