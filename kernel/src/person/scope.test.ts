import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { mayReadReporter, maskHome, maskName, maskText, maskPhone } from './mask.ts'
import { isAllowed, permissions, type Permission } from './permission.ts'
import type { Person } from './person.ts'
import { personRoles, roles } from './role.ts'
import { isInScope, scopeOf } from './scope.ts'

function person(more: Partial<Person>): Person {
  return { id: 'p', district: '990102', name: '人', roles: ['receiver'], area: '990102000000', ...more }
}

const row = { district: '990102', area: '990102001001001', units: ['cityscape', 'water'] }

describe('the scope', () => {
  test.each([
    ['a receiver of the district', person({}), true],
    ['a receiver of the street', person({ area: '990102001000' }), true],
    ['a grid worker of the community', person({ roles: ['grid_worker'], area: '990102001001' }), true],
    ['a grid worker of another community', person({ roles: ['grid_worker'], area: '990102001002' }), false],
    ['a receiver of another street', person({ area: '990102002000' }), false],
    ['a handler of the lead unit', person({ roles: ['handler'], unit: 'cityscape' }), true],
    ['a handler of a helping unit', person({ roles: ['handler'], unit: 'water' }), true],
    ['a handler of another unit, though of the same area', person({ roles: ['handler'], unit: 'parks' }), false],
    ['a handler without a unit', person({ roles: ['handler'] }), false],
    ['a resident', person({ roles: ['resident'] }), false],
    ['somebody of another district', person({ district: '990103', area: '990103000000' }), false],
  ])('of %s', (_, who, sees) => {
    expect(isInScope(scopeOf(who), row)).toBe(sees)
  })

  test('never reaches into another district, whatever the roles', () => {
    fc.assert(
      fc.property(fc.subarray([...roles]), fc.constantFrom('cityscape', 'water', undefined), (some, unit) => {
        const who = person({ roles: some, ...(unit !== undefined && { unit }) })
        expect(isInScope(scopeOf(who), { ...row, district: '990103', area: '990103001001001' })).toBe(false)
      }),
    )
  })
})

describe('permissions', () => {
  test('a person without a role may do nothing', () => {
    for (const permission of Object.keys(permissions) as Permission[]) expect(isAllowed({ roles: [] }, permission)).toBe(false)
  })

  test('a resident and the platform itself hold none of the desk', () => {
    for (const permission of Object.keys(permissions) as Permission[])
      expect(isAllowed({ roles: ['resident', 'system', 'importer'] }, permission)).toBe(false)
  })

  test('only the security administrator edits people, and only rule keepers edit rules', () => {
    expect(personRoles.filter((role) => isAllowed({ roles: [role] }, 'person.edit'))).toEqual(['security_administrator'])
    expect(personRoles.filter((role) => isAllowed({ roles: [role] }, 'rule.edit'))).toEqual(['ruling_officer', 'administrator'])
  })
})

describe('who reported', () => {
  const running = { status: 'handling', units: ['cityscape'] } as const

  test.each([
    ['a receiver while it runs', { who: person({}), matter: running }, true],
    ['a receiver once it is closed', { who: person({}), matter: { ...running, status: 'closed' as const } }, false],
    ['a handler of the unit', { who: person({ roles: ['handler'], unit: 'cityscape' }), matter: running }, true],
    ['a handler of another unit', { who: person({ roles: ['handler'], unit: 'water' }), matter: running }, false],
    ['a verifier who has to call back', { who: person({ roles: ['verifier'] }), matter: { ...running, status: 'handled' as const } }, true],
    ['a verifier before that', { who: person({ roles: ['verifier'] }), matter: running }, false],
    ['a leader', { who: person({ roles: ['leader'] }), matter: running }, false],
    ['an auditor', { who: person({ roles: ['auditor'] }), matter: running }, false],
  ])('is read by %s: %#', (_, { who, matter }, mayRead) => {
    expect(mayReadReporter(who, matter)).toBe(mayRead)
  })

  test('is masked so that nothing of the name, the number or the home comes through', () => {
    expect([maskName('欧阳小明'), maskName('𠮷田'), maskName('')]).toEqual(['欧**', '𠮷**', ''])
    expect([maskPhone('13800138000'), maskPhone('5551234')]).toEqual(['138****8000', '****34'])
    expect([maskHome('海棠路 128 号 3 栋 502 室'), maskHome('12 Main St, Apt 4B'), maskHome('海棠公园')]).toEqual([
      '海棠路 128 号',
      '12 Main St',
      '海棠公园',
    ])
    expect(maskText('请打 138-0013-8000 或 a@b.cn，门牌 128')).toBe('请打 *** 或 ***，门牌 128')
  })
})
