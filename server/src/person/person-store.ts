import type { InBoth, Person, Role } from '@yiwang/kernel'
import type { Kysely, Selectable } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** A person with what only the administrator and the person's own page show. */
export interface KeptPerson extends Person {
  readonly nameEn: string
  readonly account: string
  readonly username: string
  readonly isDisabled: boolean
}

type Row = Selectable<Schema['person']> & { readonly username: string | null }

/** A row as the kernel knows a person. */
export function asPerson(row: Row): KeptPerson {
  return {
    id: row.id,
    district: row.district,
    name: row.name,
    nameEn: row.name_en,
    roles: row.roles as Role[],
    ...(row.unit !== null && { unit: row.unit }),
    area: row.area,
    account: row.account,
    username: row.username ?? '',
    isDisabled: row.is_disabled,
  }
}

function selectPeople(db: Kysely<Schema>) {
  return db.selectFrom('person').leftJoin('auth_user', 'auth_user.id', 'person.account').selectAll('person').select('auth_user.username')
}

/** Everybody of a district, by name. */
export async function listPeople(db: Kysely<Schema>, district: string): Promise<readonly KeptPerson[]> {
  const rows = await selectPeople(db)
    .where('person.district', '=', district)
    .orderBy('person.made_at')
    .orderBy('person.id')
    .limit(2000)
    .execute()
  return rows.map((row) => asPerson(row))
}

/** One person of a district. */
export async function findPerson(db: Kysely<Schema>, district: string, id: string): Promise<KeptPerson | undefined> {
  const row = await selectPeople(db).where('person.district', '=', district).where('person.id', '=', id).executeTakeFirst()
  return row && asPerson(row)
}

/** What people are called, by their ids. */
export type Names = ReadonlyMap<string, InBoth>

/** Names for ids, for stories and lists. */
export async function listNames(db: Kysely<Schema>, district: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'name_en'])
    .where('district', '=', district)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, nameOf(row)]))
}

/** What a person of a row is called; by their Chinese name where they have no other. */
export function nameOf({ name, name_en: nameEn }: { readonly name: string; readonly name_en: string | null }): InBoth {
  return { zh: name, en: nameEn === null || nameEn === '' ? name : nameEn }
}

/** What somebody is called, by the id where nobody knows. */
export function nameIn(names: Names, id: string): InBoth {
  return names.get(id) ?? { zh: id, en: id }
}

/** Adds a person. */
export async function keepPerson(db: Kysely<Schema>, person: Omit<KeptPerson, 'username'>): Promise<void> {
  await db
    .insertInto('person')
    .values({
      district: person.district,
      id: person.id,
      account: person.account,
      name: person.name,
      name_en: person.nameEn,
      roles: [...person.roles],
      unit: person.unit ?? null,
      area: person.area,
      is_disabled: person.isDisabled,
    })
    .execute()
}

/** Changes what the administrator may change. */
export async function changePerson(db: Kysely<Schema>, person: Omit<KeptPerson, 'username' | 'account'>): Promise<void> {
  await db
    .updateTable('person')
    .set({
      name: person.name,
      name_en: person.nameEn,
      roles: [...person.roles],
      unit: person.unit ?? null,
      area: person.area,
      is_disabled: person.isDisabled,
    })
    .where('district', '=', person.district)
    .where('id', '=', person.id)
    .execute()
}
