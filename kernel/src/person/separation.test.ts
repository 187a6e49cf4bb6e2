import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { mayReadReporter, mayUnmask } from './mask.ts'
import { isAllowed, permissions, type Permission } from './permission.ts'
import type { Person } from './person.ts'
import { decidePlaceWithin, decideUnitsWithin } from './reach.ts'
import { keeperRoles, personRoles, type Role } from './role.ts'
import { decideRoles } from './separation.ts'

const handlingRoles = personRoles.filter((role) => !keeperRoles.some((keeper) => keeper === role))

describe('the three keepers of the platform', () => {
  test('hold their role alone, once or twice written', () => {
    for (const role of keeperRoles) expect(decideRoles([role, role])).toEqual({ ok: true, value: [role] })
  })

  test('are never one person, whatever else is held', () => {
    for (const one of keeperRoles) {
      for (const other of personRoles.filter((role) => role !== one)) {
        for (const roles of [
          [one, other],
          [other, one],
        ])
          expect(decideRoles(roles)).toMatchObject({ ok: false, problem: { code: 'person.roles_not_separate' } })
      }
    }
  })

  test('leave handling posts free to be held together', () => {
    fc.assert(
      fc.property(fc.subarray(handlingRoles, { minLength: 1 }), (roles) => {
        expect(decideRoles(roles)).toEqual({ ok: true, value: roles })
      }),
    )
  })

  test('never read who reported and never uncover it', () => {
    const matter = { status: 'handling', units: ['cityscape'] } as const
    for (const role of keeperRoles) {
      const who = personOf([role])
      expect([mayReadReporter(who, matter), mayUnmask(who, matter)]).toEqual([false, false])
    }
  })

  test('share no permission to change anything, and the auditor changes nothing at all', () => {
    const changing = (Object.keys(permissions) as Permission[]).filter((each) => /\.(?:edit|create|claim|note|unmask)$/u.test(each))
    expect(changing.length).toBeGreaterThan(6)
    for (const permission of changing) {
      expect([permission, isAllowed({ roles: ['auditor'] }, permission)]).toEqual([permission, false])
      expect([permission, keeperRoles.filter((role) => isAllowed({ roles: [role] }, permission)).length < 2]).toEqual([permission, true])
    }
  })
})

function personOf(roles: readonly Role[], more: Partial<Person> = {}): Person {
  return { id: 'p', district: '990102', name: '人', roles, unit: 'cityscape', area: '990102000000', ...more }
}

describe('uncovering who reported', () => {
  const matter = { units: ['cityscape'] }

  test('is for whoever handles it, a handler only where the own unit has it', () => {
    expect(personRoles.filter((role) => mayUnmask(personOf([role]), matter))).toEqual([
      'receiver',
      'dispatcher',
      'handler',
      'verifier',
      'ruling_officer',
      'leader',
    ])
    expect(mayUnmask(personOf(['handler'], { unit: 'water' }), matter)).toBe(false)
  })

  test('is asked of the same roles as the permission', () => {
    for (const role of personRoles) expect(mayUnmask(personOf([role]), matter)).toBe(isAllowed({ roles: [role] }, 'reporter.unmask'))
  })
})

describe('how far somebody reaches', () => {
  test.each([
    ['990102000000', '990102001001001', true],
    ['990102001000', '990102001001001', true],
    ['990102001001', '990102001001001', true],
    ['990102001001', '990102001002001', false],
    ['990102002000', '990102001001001', false],
    ['990103000000', '990102001001001', false],
  ])('from %s a matter is placed at %s: %s', (area, at, may) => {
    const decided = decidePlaceWithin({ area }, at)
    expect(decided).toMatchObject(may ? { ok: true } : { ok: false, problem: { code: 'place.outside_reach' } })
  })

  test('a street gives to the own office, not to a department of the district or to another street', () => {
    const [department, own, other] = ['990102000000', '990102001000', '990102002000'].map((area, index) => ({ id: `u${index}`, area }))
    if (!department || !own || !other) throw new Error('three units')
    const street = { area: '990102001000' }
    expect(decideUnitsWithin(street, [own]).ok).toBe(true)
    expect(decideUnitsWithin(street, [own, department])).toMatchObject({ problem: { code: 'unit.outside_reach', detail: { unit: 'u0' } } })
    expect(decideUnitsWithin(street, [other])).toMatchObject({ problem: { detail: { unit: 'u2' } } })
    expect(decideUnitsWithin({ area: '990102000000' }, [department, own, other]).ok).toBe(true)
  })
})
