import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** Whose account somebody tries to enter: `person` and `district` are absent where the account has no post. */
export interface Entrant {
  readonly account: string
  readonly username: string
  readonly person: string | null
  readonly district: string | null
}

/** The account of a user name. */
export async function findEntrantByName(db: Db, username: string): Promise<Entrant | undefined> {
  const { rows } = await sql<Entrant>`select u."id" as account, u."username", p.id as person, p.district from auth_user u
    left join person p on p.account = u."id" where u."username" = ${username}`.execute(db)
  return rows[0]
}

/** The account that has given its password under this challenge and owes the code. */
export async function findEntrantByChallenge(db: Db, identifier: string): Promise<Entrant | undefined> {
  const { rows } = await sql<Entrant>`select u."id" as account, u."username", p.id as person, p.district from auth_verification v
    join auth_user u on u."id" = v."value" left join person p on p.account = u."id"
    where v."identifier" = ${identifier} and v."expiresAt" > now()`.execute(db)
  return rows[0]
}

/** Until when an account takes no codes, after too many wrong ones (epoch milliseconds). */
export async function findCodeLock(db: Db, account: string): Promise<number | undefined> {
  const { rows } = await sql<{ until: Date | null }>`select "lockedUntil" as until from auth_two_factor
    where "userId" = ${account} and "lockedUntil" > now()`.execute(db)
  return rows[0]?.until?.getTime()
}

/** Takes a code for this account, once: a code that was taken within the last two minutes is not taken again. */
export async function claimCode(db: Db, account: string, digest: string): Promise<boolean> {
  const { rows } = await sql`insert into auth_state as s (account, last_code, last_code_at) values (${account}, ${digest}, now())
    on conflict (account) do update set last_code = excluded.last_code, last_code_at = excluded.last_code_at
    where s.last_code is distinct from excluded.last_code or s.last_code_at < now() - interval '2 minutes' returning 1`.execute(db)
  return rows.length > 0
}
