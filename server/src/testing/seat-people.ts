import type { Role } from '@yiwang/kernel'

import { wholeArea } from '../district/district.ts'
import { hashPassword, makeAccount } from '../person/auth.ts'
import { keepPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'

/** Gives the home district one person in each role, all with one password, handlers in their unit and the others in the centre. */
export async function seatPeople(
  services: Services,
  seats: { readonly roles: readonly Role[]; readonly password: string; readonly handlerUnit: string },
): Promise<readonly { readonly role: Role; readonly username: string }[]> {
  const district = services.districts.getPublic()
  const hash = await hashPassword(services.auth, seats.password)
  return Promise.all(
    seats.roles.map(async (role) => {
      const username = `test_${role}`
      const account = await makeAccount(services.auth, { username, name: role, hash })
      const area = wholeArea(district)
      const unit = role === 'handler' ? seats.handlerUnit : 'centre'
      const person = { id: username, district: district.code, account, name: `测试${role}`, nameEn: role, roles: [role], unit }
      await keepPerson(services.database.db, { ...person, area, isDisabled: false })
      return { role, username }
    }),
  )
}
