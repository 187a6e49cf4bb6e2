import type { Role } from '@yiwang/kernel'

import { hashPassword, makeAccount } from '../person/auth.ts'
import { keepPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'

/** Somebody who is to have a post in the home district. */
export interface Seat {
  readonly username: string
  readonly password: string
  readonly role: Role
  readonly unit: string
  readonly area: string
}

/** Gives somebody a post and an account of their own. */
export async function seatPerson({ auth, database, districts }: Services, seat: Seat): Promise<void> {
  const { username, password, role, unit, area } = seat
  const account = await makeAccount(auth, { username, name: username, hash: await hashPassword(auth, password) })
  const person = { id: username, district: districts.getPublic().code, account, name: username, nameEn: username }
  await keepPerson(database.db, { ...person, roles: [role], unit, area, isDisabled: false })
}
