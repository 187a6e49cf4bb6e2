import { expect, test } from 'vitest'
import { communityOf, divisionPrefix, parseDivisionCode, streetOf } from './division-code.ts'
import { parseGridCode } from './grid.ts'

test.each([
  ['990101000000', { level: 'district', county: '990101' }],
  ['990101001000', { level: 'street', streetKind: 'street' }],
  ['990101100000', { level: 'street', streetKind: 'town' }],
  ['990101399000', { level: 'street', streetKind: 'township' }],
  ['990101400000', { level: 'street', streetKind: 'special_area' }],
  ['990101001001', { level: 'community', streetKind: 'street', communityKind: 'residents' }],
  ['990101101200', { level: 'community', streetKind: 'town', communityKind: 'villagers' }],
  ['990101001498', { level: 'community', communityKind: 'like_residents' }],
  ['990101001598', { level: 'community', communityKind: 'like_villagers' }],
])('%s is read as %o', (code, parts) => {
  const read = parseDivisionCode(code)
  expect(read).toMatchObject({ ok: true, value: { code, ...parts } })
})

test.each([
  ['99010100100', 'digits'],
  ['9901010010010', 'digits'],
  ['99010100100A', 'digits'],
  ['９９０１０１００１００１', 'digits'],
  ['990101001001\n', 'digits'],
  ['', 'digits'],
  ['090101001001', 'county'],
  ['440000001001', 'county'],
  ['990101000001', 'street'],
  ['990101600000', 'street'],
  ['990101001499', 'community'],
  ['990101001599', 'community'],
  ['990101001999', 'community'],
])('%o is no division code because of its %s', (code, part) => {
  expect(parseDivisionCode(code)).toEqual({ ok: false, problem: { code: 'place.bad_division_code', detail: { code, part } } })
})

test.each([
  ['99010100100100', 'digits'],
  ['990101001000001', 'community'],
  ['990101001499001', 'community'],
  ['990101001001000', 'sequence'],
])('%s is no grid code because of its %s', (code, part) => {
  expect(parseGridCode(code)).toEqual({ ok: false, problem: { code: 'place.bad_grid_code', detail: { code, part } } })
})

test('a grid code names its community, its street and its sequence', () => {
  const code = '990101001002017'
  expect(parseGridCode(code)).toEqual({ ok: true, value: { code, community: '990101001002', sequence: 17 } })
  expect(communityOf(code)).toBe('990101001002')
  expect(streetOf(code)).toBe('990101001000')
})

test('a refused text is not carried back at length', () => {
  const refused = parseDivisionCode('9'.repeat(5000))
  expect(JSON.stringify(refused).length).toBeLessThan(200)
})

test.each([
  ['990101000000', '990101'],
  ['990101001000', '990101001'],
  ['990101001001', '990101001001'],
  ['990000000000', '990000'],
  ['990101100100', '990101100100'],
])('everything inside %s begins with %s', (code, prefix) => {
  expect(divisionPrefix(code)).toBe(prefix)
})

/** Codes in use in two districts of Guangdong, from the published division codes. */
test.each([
  ['440305001000', 'street'],
  ['440305001001', 'community'],
  ['440305001020', 'community'],
  ['440305002000', 'street'],
  ['440305002003', 'community'],
  ['440305002019', 'community'],
  ['440305003000', 'street'],
  ['440305003006', 'community'],
  ['440305003032', 'community'],
  ['441303001000', 'street'],
  ['441303001001', 'community'],
  ['441303001208', 'community'],
  ['441303002000', 'street'],
  ['441303002001', 'community'],
  ['441303002211', 'community'],
  ['441303003000', 'street'],
  ['441303003001', 'community'],
  ['441303003205', 'community'],
])('the real code %s is read as a %s', (code, level) => {
  expect(parseDivisionCode(code)).toMatchObject({ ok: true, value: { level } })
})
