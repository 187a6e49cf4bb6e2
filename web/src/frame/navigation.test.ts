import { describe, expect, test } from 'vitest'

import { findDetour, listDestinations } from './navigation.ts'

describe('somebody who has something to do first', () => {
  test.each(['password', 'second_factor'] as const)('is led to the own account, wherever they want to go: %s', (gate) => {
    const me = { roles: ['receiver' as const], gate }
    for (const path of ['/desk', '/rules', '/desk/matters/1']) expect(findDetour(me, path)).toBe('/account')
    expect(findDetour(me, '/account')).toBeUndefined()
  })
})

test('the desk leads whoever has none to the first place of their own', () => {
  expect(findDetour({ roles: ['security_administrator'], gate: null }, '/desk')).toBe('/people')
  expect(findDetour({ roles: [], gate: null }, '/desk')).toBe('/account')
  expect(findDetour({ roles: ['auditor'], gate: null }, '/desk')).toBeUndefined()
  expect(findDetour({ roles: ['security_administrator'], gate: null }, '/rules')).toBeUndefined()
})

test('only the auditor is led to the access log, and only the keepers of people to the people', () => {
  function leadsTo(to: string) {
    return (['administrator', 'security_administrator', 'auditor', 'receiver'] as const).filter((role) =>
      listDestinations({ roles: [role] }).some((place) => place.to === to),
    )
  }
  expect(leadsTo('/access-log')).toEqual(['auditor'])
  expect(leadsTo('/people')).toEqual(['security_administrator', 'auditor'])
})
