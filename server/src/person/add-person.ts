import type { NewPerson } from '@yiwang/contract'
import { randomUUID } from 'node:crypto'

import { findViolated } from '../database/find-violated.ts'
import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepAccount } from './account-store.ts'
import { hashPassword } from './auth.ts'
import type { KeptPerson } from './person-store.ts'
import { requirePost } from './require-post.ts'

/** Adds a person who can sign in; refused when the user name is taken or the district does not know the post. */
export async function addPerson(services: Services, district: District, asked: NewPerson): Promise<KeptPerson> {
  requirePost(district, asked)
  return keepNewPerson(services, district.code, asked)
}

/** Keeps a new person of a district that somebody else has checked; refused when the user name is taken. */
export async function keepNewPerson({ auth, database }: Services, district: string, asked: NewPerson): Promise<KeptPerson> {
  const { username, password, name, nameEn = name, roles, unit, area } = asked
  const person: KeptPerson = {
    district,
    id: randomUUID(),
    account: randomUUID(),
    username,
    name,
    nameEn,
    roles: [...new Set(roles)],
    ...(unit !== null && { unit }),
    area,
    isDisabled: false,
  }
  try {
    await keepAccount(database.db, { person, hash: await hashPassword(auth, password) })
  } catch (error) {
    if (findViolated(error)?.startsWith('auth_user_')) throw new Refusal('person.username_taken', { username })
    throw error
  }
  return person
}
