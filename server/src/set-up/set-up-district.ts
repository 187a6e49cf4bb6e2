import { usualPolicy, type SetUp } from '@yiwang/contract'
import { parseDivisionCode, type Position } from '@yiwang/kernel'

import { listDistricts } from '../district/district-store.ts'
import { wholeArea } from '../district/district.ts'
import { keepDistrict } from '../district/keep-district-store.ts'
import { keepNewPerson, ownerOf } from '../person/add-person.ts'
import { requireGoodPassword } from '../person/password-rules.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { isSameToken } from './is-same-token.ts'
import { centreUnitId, makeNewDistrict, type DistrictPlan } from './new-district.ts'
import { dropUnfinished } from './set-up-store.ts'

/**
 * Makes the district of an empty platform, its first system administrator and its first security administrator; refused without the token that the platform
 * printed when it started, and once there is a district. To be run one at a time.
 */
export async function setUpDistrict(services: Services, asked: SetUp): Promise<void> {
  const { database, districts, setUpToken, now } = services
  if (!isSameToken(asked.token, setUpToken)) throw new Refusal('permission.denied')
  const { db } = database
  if ((await listDistricts(db)).length > 0) throw new Refusal('district.already_set_up')
  const plan = planOf(asked, now())
  await dropUnfinished(db)
  requirePasswords(asked)
  try {
    // The administrators come first: a platform with a district counts as set up, one with people alone does not.
    await keepAdministrators(services, asked)
    await keepDistrict(db, makeNewDistrict(plan))
  } catch (error) {
    await dropUnfinished(db)
    throw error
  }
  await districts.refresh()
}

function planOf(asked: SetUp, at: number): DistrictPlan {
  const { districtCode: code, districtName: name, districtNameEn: nameEn = name, center } = asked
  requireValue(parseDivisionCode(wholeArea({ code })))
  requireMappable(center)
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  // From the first of January, so that requests of this year can be brought in.
  return { code, name, nameEn, center, validFrom: today.with({ month: 1, day: 1 }).toString() }
}

// Grids are squares on the ground, which there are none of at the poles or across the date line.
function requireMappable({ lon, lat }: Position): void {
  if (Math.abs(lon) > 179 || Math.abs(lat) > 80) throw new Refusal('place.wrong_coordinates', { lon, lat })
}

function requirePasswords(asked: SetUp): void {
  const { districtName: name, districtNameEn: nameEn = name } = asked
  const policy = usualPolicy({ isDemo: false })
  for (const person of [asked, asked.security]) requireGoodPassword(person.password, ownerOf(person, { name, nameEn }), policy)
}

/** Two people, so that nobody keeps both the platform and who may use it; the second chooses an own password when they sign in. */
async function keepAdministrators(services: Services, asked: SetUp): Promise<void> {
  const post = { unit: centreUnitId, area: wholeArea({ code: asked.districtCode }), district: asked.districtCode }
  const { username, password, name } = asked
  await keepNewPerson(services, { ...post, username, password, name, roles: ['administrator'] }, { by: '', mustChange: false })
  await keepNewPerson(services, { ...post, ...asked.security, roles: ['security_administrator'] }, { by: '', mustChange: true })
}
