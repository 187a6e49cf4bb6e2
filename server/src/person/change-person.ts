import type { PersonChange } from '@yiwang/contract'
import { hasRole } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { changePassword, endSessions, lockAdministrators } from './account-store.ts'
import { hashPassword } from './auth.ts'
import { changePerson, findPerson, type KeptPerson } from './person-store.ts'
import { requirePost } from './require-post.ts'

/**
 * Changes a person. Who is disabled or gets a new password is signed out everywhere; the last administrator stays one.
 * Without `nameEn` the English name stays as it is.
 */
export async function changePersonAsAsked(
  { auth, database }: Services,
  district: District,
  asked: { readonly id: string; readonly change: PersonChange },
): Promise<KeptPerson> {
  const { id, change } = asked
  requirePost(district, change)
  const hash = change.password === undefined ? undefined : await hashPassword(auth, change.password)
  return database.db.transaction().execute(async (within) => {
    const administrators = await lockAdministrators(within, district.code)
    const before = await findPerson(within, district.code, id)
    if (!before) throw new Refusal('person.not_found')
    const person = withChange(before, change)
    const isLast = administrators.length === 1 && administrators[0] === id
    if (isLast && (person.isDisabled || !hasRole(person, 'administrator'))) throw new Refusal('person.last_administrator')
    await changePerson(within, person)
    if (hash !== undefined) await changePassword(within, person.account, hash)
    if (hash !== undefined || person.isDisabled) await endSessions(within, person.account)
    return person
  })
}

function withChange(before: KeptPerson, change: PersonChange): KeptPerson {
  const { district, id, account, username } = before
  const { name, nameEn = before.nameEn, roles, unit, area, isDisabled } = change
  return { district, id, account, username, name, nameEn, roles: [...new Set(roles)], area, isDisabled, ...(unit !== null && { unit }) }
}
