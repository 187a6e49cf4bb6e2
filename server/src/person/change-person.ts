import type { PersonChange } from '@yiwang/contract'
import { hasRole, type Role } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import { keepEntries } from '../audit/access-log-store.ts'
import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { endSessions, lockKeepers, type Keeper } from './account-store.ts'
import { ownerOf } from './add-person.ts'
import { hashPassword } from './auth.ts'
import { requireGoodPassword } from './password-rules.ts'
import { keepPassword } from './password-store.ts'
import { changePerson, findPerson, type KeptPerson } from './person-store.ts'
import { getPolicy } from './policy-store.ts'
import { requirePost } from './require-post.ts'

/** What is to be changed of whom, and who asks for it. */
export interface AskedChange {
  readonly id: string
  readonly change: PersonChange
  readonly by: string
}

/**
 * Changes a person. Whoever is disabled, gets another post or a new password is signed out everywhere; nobody changes
 * their own post; one system and one security administrator stay. Without `nameEn` the English name stays as it is.
 */
export async function changePersonAsAsked(services: Services, district: District, asked: AskedChange): Promise<KeptPerson> {
  const { id, change, by } = asked
  requirePost(district, change)
  const { db } = services.database
  const hash = await prepareHash(services, district, asked)
  const person = await db.transaction().execute(async (within) => {
    const keepers = await lockKeepers(within, district.code)
    const before = await requireKept(within, district.code, id)
    const after = withChange(before, change)
    const isOtherPost = postOf(before) !== postOf(after)
    if (id === by && (isOtherPost || hash !== undefined)) throw new Refusal('person.own_post')
    requireKeeper(keepers, after)
    await changePerson(within, after)
    if (hash !== undefined) await keepPassword(within, after.account, { hash, mustChange: true })
    const detail = { before: postOf(before), after: postOf(after), password: hash !== undefined, name: before.name !== after.name }
    await keepEntries(within, district.code, { drafts: [{ by, kind: 'person_changed', about: id, detail }], now: services.now() })
    if (hash !== undefined || isOtherPost) await endSessions(within, after.account)
    return { ...after, isSentAway: hash !== undefined || isOtherPost }
  })
  if (person.isSentAway) services.live.sendAway(person.id)
  return person
}

async function prepareHash(services: Services, district: District, { id, change }: AskedChange): Promise<string | undefined> {
  if (change.password === undefined) return undefined
  const { db } = services.database
  const { username } = await requireKept(db, district.code, id)
  requireGoodPassword(change.password, ownerOf({ ...change, username }, district), await getPolicy(db, district))
  return hashPassword(services.auth, change.password)
}

async function requireKept(db: Kysely<Schema>, district: string, id: string): Promise<KeptPerson> {
  const person = await findPerson(db, district, id)
  if (!person) throw new Refusal('person.not_found')
  return person
}

/** Refuses a change after which a district would be without one of its administrators. */
function requireKeeper(keepers: readonly Keeper[], after: KeptPerson): void {
  const held: readonly Role[] = keepers.find(({ id }) => id === after.id)?.roles ?? []
  for (const role of ['administrator', 'security_administrator'] as const) {
    const others = keepers.some((keeper) => keeper.id !== after.id && hasRole(keeper, role))
    if (held.includes(role) && !others && (after.isDisabled || !hasRole(after, role)))
      throw new Refusal('person.last_administrator', { role })
  }
}

/** Everything that decides what somebody may do, in one text. */
function postOf({ roles, unit = '', area, isDisabled }: KeptPerson): string {
  return [roles.toSorted().join('+'), unit, area, isDisabled ? 'disabled' : 'active'].join(' ')
}

function withChange(before: KeptPerson, change: PersonChange): KeptPerson {
  const { district, id, account, username } = before
  const { name, nameEn = before.nameEn, roles, unit, area, isDisabled } = change
  return { district, id, account, username, name, nameEn, roles: [...new Set(roles)], area, isDisabled, ...(unit !== null && { unit }) }
}
