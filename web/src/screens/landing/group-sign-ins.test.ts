import { expect, it } from 'vitest'

import { groupSignIns } from './group-sign-ins.ts'

function signInOf(username: string, role: 'handler' | 'receiver') {
  return { username, password: 'x', name: username, nameEn: username, role, unit: null, unitEn: null }
}

it('every role has one card in the order of the work, which keeps its other sign-ins behind it', () => {
  const groups = groupSignIns([signInOf('b', 'handler'), signInOf('a', 'receiver'), signInOf('c', 'handler')])
  expect(groups.map(({ role, first, others }) => [role, first.username, others.map((other) => other.username)])).toEqual([
    ['receiver', 'a', []],
    ['handler', 'b', ['c']],
  ])
})
