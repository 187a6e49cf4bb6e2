import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { countPackages, exceptions, findForbidden } from './licences.js'

const excepted = Object.fromEntries(
  Object.entries(exceptions).map(([name, { licence }]) => [`node_modules/${name}`, { version: '1.0.0', license: licence }]),
)

function withPackage(license, path = 'node_modules/some') {
  return {
    packages: { '': {}, kernel: { name: '@yiwang/kernel' }, ...excepted, [path]: { version: '2.0.0', ...(license && { license }) } },
  }
}

test.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0', 'MPL-2.0', 'BSD-3-Clause', '(MIT AND ISC)', '0BSD'])(
  '%s may be passed on',
  (licence) => {
    expect(findForbidden(withPackage(licence))).toEqual([])
  },
)

test.each([
  ['GPL-3.0-only', 'some 2.0.0: GPL-3.0-only'],
  ['AGPL-3.0-or-later', 'some 2.0.0: AGPL-3.0-or-later'],
  ['(MIT AND GPL-2.0-only)', 'some 2.0.0: (MIT AND GPL-2.0-only)'],
  ['BUSL-1.1', 'some 2.0.0: BUSL-1.1'],
  ['SEE LICENSE IN LICENSE.txt', 'some 2.0.0: SEE LICENSE IN LICENSE.txt'],
  ['UNLICENSED', 'some 2.0.0: UNLICENSED'],
  [undefined, 'some 2.0.0: says no licence'],
])('%s is looked at by a person first', (licence, said) => {
  expect(findForbidden(withPackage(licence))).toEqual([said])
})

test('an exception holds for its exact package and licence, and does not outlive its package', () => {
  const [[name, { licence }]] = Object.entries(exceptions)
  expect(findForbidden(withPackage(licence))).toEqual([`some 2.0.0: ${licence}`])
  expect(findForbidden(withPackage('GPL-3.0-only', `node_modules/${name}`))).toEqual([`${name} 2.0.0: GPL-3.0-only`])
  const { [`node_modules/${name}`]: _, ...others } = excepted
  expect(findForbidden({ packages: others })).toEqual([`${name}: an exception that no package needs`])
})

test('a package inside another is named by its own name', () => {
  expect(findForbidden(withPackage('GPL-3.0-only', 'node_modules/one/node_modules/@scope/other'))).toEqual([
    '@scope/other 2.0.0: GPL-3.0-only',
  ])
})

test('everything that this repository depends on may be passed on', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  expect(countPackages(lock)).toBeGreaterThan(300)
  expect(findForbidden(lock)).toEqual([])
})
