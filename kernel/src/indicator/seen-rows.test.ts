import { describe, expect, test } from 'vitest'

import type { Person } from '../person/person.ts'
import { listSeenRows } from './seen-rows.ts'

function person(more: Partial<Person>): Person {
  return { id: 'p', district: '990102', name: '人', roles: ['receiver'], area: '990102000000', ...more }
}

describe('who sees which rows', () => {
  test.each([
    ['the leader sees everybody', person({ roles: ['leader'] }), 'person', undefined],
    ['a verifier sees only the own scores', person({ roles: ['verifier'] }), 'person', ['p']],
    ['an auditor sees only the own scores of people', person({ roles: ['auditor'] }), 'person', ['p']],
    ['a handler sees only the own unit', person({ roles: ['handler'], unit: 'water' }), 'unit', ['water']],
    ['a handler without a unit sees none', person({ roles: ['handler'] }), 'unit', []],
    ['a dispatcher sees all units', person({ roles: ['dispatcher'] }), 'unit', undefined],
    ['a handler sees the streets of the own matters', person({ roles: ['handler'], unit: 'water' }), 'street', undefined],
  ] as const)('%s', (...[, who, by, seen]) => {
    expect(listSeenRows(who, by)).toEqual(seen)
  })
})
