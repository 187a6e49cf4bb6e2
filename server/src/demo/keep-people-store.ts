import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { DemoPerson } from './demo-people.ts'

/**
 * Keeps people with their accounts in two statements. Those with a `hash` can sign in by it; the others have an
 * account without credentials. Accounts are rows as the sign-in library writes them.
 */
export async function keepDemoPeople(db: Kysely<Schema>, people: readonly (DemoPerson & { readonly hash?: string })[]): Promise<void> {
  const rows = JSON.stringify(people.map((person) => ({ ...person, account: `demo-${person.district}-${person.id}` })))
  await sql`with given as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as x(account text, id text, district text, username text, name text, "nameEn" text, roles jsonb, unit text, area text, hash text)
    ), users as (
      insert into auth_user ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "username", "displayUsername")
      select account, name, username || '@local.invalid', true, now(), now(), username, username from given
    ), accounts as (
      insert into auth_account ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
      select account || '-password', account, 'credential', account, hash, now(), now() from given where hash is not null
    )
    insert into person (district, id, account, name, name_en, roles, unit, area)
    select district, id, account, name, "nameEn", array(select jsonb_array_elements_text(roles)), unit, area from given`.execute(db)
}

/** Takes away what a seeding that was cut off has left of a district that never came to be. */
export async function clearUnfinished(db: Kysely<Schema>, district: string): Promise<void> {
  const of = sql`where district = ${district}`
  await sql`with accounts as (delete from person ${of} returning account), matters as (delete from matter ${of}), events as (delete from matter_event ${of}),
    proofs as (delete from matter_file ${of}), reporters as (delete from reporter ${of}), files as (delete from file ${of}),
    reports as (delete from work_report ${of}), texts as (delete from report_text ${of}), dismissals as (delete from report_dismissal ${of}),
    pledges as (delete from pledge ${of}), acts as (delete from pledge_event ${of}),
    series as (delete from statistic ${of}), readings as (delete from statistic_reading ${of})
    delete from auth_user where id in (select account from accounts)`.execute(db)
}

/** Whether a district of this code is there. */
export async function isDistrictKept(db: Kysely<Schema>, code: string): Promise<boolean> {
  const { rows } = await sql`select 1 from district where code = ${code}`.execute(db)
  return rows.length > 0
}
