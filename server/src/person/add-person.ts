import type { NewPerson } from '@yiwang/contract'
import { decideRoles } from '@yiwang/kernel'
import { randomUUID } from 'node:crypto'

import { keepEntries } from '../audit/access-log-store.ts'
import { findViolated } from '../database/find-violated.ts'
import type { District } from '../district/district.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepAccount } from './account-store.ts'
import { hashPassword } from './auth.ts'
import { requireGoodPassword, type PasswordOwner } from './password-rules.ts'
import type { KeptPerson } from './person-store.ts'
import { getPolicy } from './policy-store.ts'
import { requirePost } from './require-post.ts'

/** Who adds somebody; nobody where the platform itself is being set up or the command line is used. */
export interface Adding {
  readonly by: string
  /** Somebody else chose the password. */
  readonly mustChange: boolean
}

/** Adds a person who can sign in; refused when the user name is taken, the password weak or the post unknown or mixed. */
export async function addPerson(services: Services, district: District, asked: NewPerson & { readonly by: string }): Promise<KeptPerson> {
  requirePost(district, asked)
  requireGoodPassword(asked.password, ownerOf(asked, district), await getPolicy(services.database.db, district))
  return keepNewPerson(services, { ...asked, district: district.code }, { by: asked.by, mustChange: true })
}

/** What must not stand in a person's password. */
export function ownerOf(
  person: Pick<NewPerson, 'username' | 'name' | 'nameEn'>,
  { name, nameEn }: Pick<District, 'name' | 'nameEn'>,
): PasswordOwner {
  return { username: person.username, name: person.name, nameEn: person.nameEn, districtName: name, districtNameEn: nameEn }
}

/** Keeps a new person of a district that somebody else has checked; refused when the user name is taken or the roles are mixed. */
export async function keepNewPerson(
  services: Services,
  asked: NewPerson & { readonly district: string },
  adding: Adding,
): Promise<KeptPerson> {
  const { auth, database, now } = services
  const { district, username, password, name, nameEn = name, unit, area } = asked
  const person: KeptPerson = {
    district,
    id: randomUUID(),
    account: randomUUID(),
    username,
    name,
    nameEn,
    roles: requireValue(decideRoles(asked.roles)),
    ...(unit !== null && { unit }),
    area,
    isDisabled: false,
  }
  const hash = await hashPassword(auth, password)
  const line = { by: adding.by, kind: 'person_added' as const, about: person.id, detail: { username, roles: person.roles.join(' '), area } }
  try {
    await database.db.transaction().execute(async (within) => {
      await keepAccount(within, { person, hash, mustChange: adding.mustChange })
      await keepEntries(within, district, { drafts: [line], now: now() })
    })
  } catch (error) {
    if (findViolated(error)?.startsWith('auth_user_')) throw new Refusal('person.username_taken', { username })
    throw error
  }
  return person
}
