import { expect, test } from 'vitest'
import { lacksUnit, scopeParts } from './scope-sentence.ts'

const street = '990101002000'

test('a post of the centre sees its street', () => {
  expect(scopeParts({ roles: ['receiver'], unit: 'centre', area: street })).toEqual({ kind: 'area', area: street })
})

test('who handles sees what the own unit leads, wherever it lies', () => {
  expect(scopeParts({ roles: ['handler'], unit: 'chengguan', area: street })).toEqual({ kind: 'unit', unit: 'chengguan' })
})

test('both posts see both', () => {
  expect(scopeParts({ roles: ['handler', 'verifier'], unit: 'chengguan', area: street })).toEqual({
    kind: 'area_and_unit',
    area: street,
    unit: 'chengguan',
  })
})

test('a district-wide post sees everything, whatever else it is', () => {
  expect(scopeParts({ roles: ['handler', 'leader'], unit: 'chengguan', area: '990101000000' }).kind).toBe('district')
})

test('a post that has nothing to do with matters sees none, and lacks nothing', () => {
  expect(scopeParts({ roles: ['security_administrator'], unit: 'chengguan', area: street }).kind).toBe('nothing')
})

test('a handler without a unit sees nothing, and that is said', () => {
  expect(scopeParts({ roles: ['handler'], unit: null, area: street }).kind).toBe('unit_missing')
  expect(lacksUnit({ roles: ['handler'], unit: null })).toBe(true)
  expect(lacksUnit({ roles: ['receiver'], unit: null })).toBe(false)
})
