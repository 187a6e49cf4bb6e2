import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { KeptPerson } from './person-store.ts'

type Db = Kysely<Schema>

/** Somebody new with the stored form of the first password. */
export interface NewAccount {
  readonly person: KeptPerson
  readonly hash: string
}

/**
 * Keeps a person with an account to sign in, whole or not at all. Runs into a unique constraint of `auth_user` when the
 * user name is taken.
 */
export async function keepAccount(db: Db, { person, hash }: NewAccount): Promise<void> {
  const { account, username, name } = person
  await sql`with "user" as (
      insert into auth_user ("id", "name", "email", "emailVerified", "updatedAt", "username", "displayUsername")
      values (${account}, ${name}, ${`${username}@local.invalid`}, true, now(), ${username}, ${username}) returning "id"
    ), credential as (
      insert into auth_account ("id", "accountId", "providerId", "userId", "password", "updatedAt")
      select gen_random_uuid()::text, "id", 'credential', "id", ${hash}, now() from "user"
    )
    insert into person (district, id, account, name, name_en, roles, unit, area, is_disabled)
    select ${person.district}, ${person.id}, "id", ${name}, ${person.nameEn},
      array(select jsonb_array_elements_text(${JSON.stringify(person.roles)}::jsonb)), ${person.unit ?? null}, ${person.area}, ${person.isDisabled}
    from "user"`.execute(db)
}

/** Changes the stored form of an account's password. */
export async function changePassword(db: Db, account: string, hash: string): Promise<void> {
  await sql`update auth_account set "password" = ${hash}, "updatedAt" = now() where "userId" = ${account} and "providerId" = 'credential'`.execute(
    db,
  )
}

/** Signs an account out everywhere. */
export async function endSessions(db: Db, account: string): Promise<void> {
  await sql`delete from auth_session where "userId" = ${account}`.execute(db)
}

/**
 * The ids of a district's administrators who can sign in, held until the transaction ends, so that of two
 * administrators who strike each other off at once the second sees what the first did.
 */
export async function lockAdministrators(within: Db, district: string): Promise<readonly string[]> {
  const rows = await within
    .selectFrom('person')
    .select('id')
    .where('district', '=', district)
    .where('is_disabled', '=', false)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}
