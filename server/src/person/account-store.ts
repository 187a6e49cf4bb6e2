import type { Role } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { KeptPerson } from './person-store.ts'

type Db = Kysely<Schema>

/** Somebody new with the stored form of the first password. */
export interface NewAccount {
  readonly person: KeptPerson
  readonly hash: string
  /** Somebody else chose the password: its owner chooses an own one first of all. */
  readonly mustChange: boolean
}

/**
 * Keeps a person with an account to sign in, whole or not at all. Runs into a unique constraint of `auth_user` when the
 * user name is taken.
 */
export async function keepAccount(db: Db, { person, hash, mustChange }: NewAccount): Promise<void> {
  const { account, username, name } = person
  await sql`with "user" as (
      insert into auth_user ("id", "name", "email", "emailVerified", "updatedAt", "username", "displayUsername")
      values (${account}, ${name}, ${`${username}@local.invalid`}, true, now(), ${username}, ${username}) returning "id"
    ), credential as (
      insert into auth_account ("id", "accountId", "providerId", "userId", "password", "updatedAt")
      select gen_random_uuid()::text, "id", 'credential', "id", ${hash}, now() from "user"
    ), state as (
      insert into auth_state (account, must_change) select "id", ${mustChange} from "user"
    )
    insert into person (district, id, account, name, name_en, roles, unit, area, is_disabled)
    select ${person.district}, ${person.id}, "id", ${name}, ${person.nameEn},
      array(select jsonb_array_elements_text(${JSON.stringify(person.roles)}::jsonb)), ${person.unit ?? null}, ${person.area}, ${person.isDisabled}
    from "user"`.execute(db)
}

/** Signs an account out everywhere. */
export async function endSessions(db: Db, account: string): Promise<void> {
  await sql`delete from auth_session where "userId" = ${account}`.execute(db)
}

/** Somebody who keeps the platform and can sign in. */
export interface Keeper {
  readonly id: string
  readonly roles: readonly Role[]
}

/**
 * A district's system and security administrators who can sign in, held until the transaction ends, so that of two who
 * strike each other off at once the second sees what the first did.
 */
export async function lockKeepers(within: Db, district: string): Promise<readonly Keeper[]> {
  const rows = await within
    .selectFrom('person')
    .select(['id', 'roles'])
    .where('district', '=', district)
    .where('is_disabled', '=', false)
    .where(sql<boolean>`roles && array['administrator', 'security_administrator']`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id, roles }) => ({ id, roles: roles as Role[] }))
}

/** Takes an account's second factor away; answers whether there was one. */
export async function dropSecondFactor(db: Db, account: string): Promise<boolean> {
  const { rows } = await sql`delete from auth_two_factor where "userId" = ${account} returning 1`.execute(db)
  await sql`update auth_user set "twoFactorEnabled" = false, "updatedAt" = now() where "id" = ${account}`.execute(db)
  return rows.length > 0
}

/** Accounts whose second factor is on, of the people of a district. */
export async function listSecondFactors(db: Db, district: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ account: string }>`select person.account from person join auth_user u on u."id" = person.account
    where person.district = ${district} and u."twoFactorEnabled"`.execute(db)
  return new Set(rows.map(({ account }) => account))
}
