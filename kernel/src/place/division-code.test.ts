import { existsSync, readFileSync } from 'node:fs'
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

interface RealStreets {
  readonly streets: readonly { readonly code: string; readonly villages: readonly { readonly code: string }[] }[]
}

const real = ['nanshan_440305', 'huiyang_441303'].map((name) => `../shared/data/division/${name}_streets_communities.json`)

test.skipIf(!real.every((file) => existsSync(file)))('every real code of two districts is read (needs ../shared/data)', () => {
  const streets = real.flatMap((file): RealStreets['streets'] => JSON.parse(readFileSync(file, 'utf8')).streets)
  const communities = streets.flatMap((street) => street.villages.map((village) => village.code))
  expect(communities.length).toBeGreaterThan(300)
  expect(streets.filter(({ code }) => !parseDivisionCode(`${code}000`).ok)).toEqual([])
  expect(communities.filter((code) => !parseDivisionCode(code).ok)).toEqual([])
  expect(communities.every((code) => streets.some((street) => `${street.code}000` === streetOf(code)))).toBe(true)
})
