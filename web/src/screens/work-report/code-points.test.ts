import { overlaps } from '@yiwang/kernel'

import { expect, test } from 'vitest'

import { countCodePoints, makeCutter, toUnits, trimStretch } from './code-points.ts'

// The second character lies beyond the first plane: two units of UTF-16, one code point.
const rare = '建𠮷田公园5个，完成。'

test('offsets count code points, whatever the browser counts', () => {
  expect(countCodePoints(rare)).toBe(11)
  expect(makeCutter(rare)({ start: 1, end: 5 })).toBe('𠮷田公园')
  expect(makeCutter('新建公园')({ start: 2, end: 4 })).toBe('公园')
  expect(toUnits(rare, 5)).toBe(6)
})

test('a selection is trimmed of white space and stops at its ends, not of those within', () => {
  const text = '一、新建公园5个，\n建成平台。 '
  const found = trimStretch(text, { start: 1, end: 16 })
  expect(found && makeCutter(text)(found)).toBe('新建公园5个，\n建成平台')
  expect(trimStretch('，。 ', { start: 0, end: 3 })).toBeUndefined()
})

test('stretches that only touch share no place', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true)
})
