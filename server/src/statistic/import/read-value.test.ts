import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isWithoutValue, readValue } from './read-value.ts'

test.each([
  ['1234.5', '个', 1234.5],
  ['1,234,567', '个', 1_234_567],
  ['１，２３４．５', '个', 1234.5],
  ['-5.3', '%', -5.3],
  ['−5.3％', '%', -5.3],
  ['7.2%', '％', 7.2],
  ['+6', '%', 6],
  ['1.3万人', '万人', 1.3],
  ['0', '', 0],
  ['1e-7', '', 1e-7],
])('%s of a series in %s is %d', (words, unit, value) => {
  expect(readValue(words, unit)).toBe(value)
})

test.each([
  ['7.2%', '个'],
  ['12,34', '个'],
  ['1.2.3', '个'],
  ['约500', '个'],
  ['500万', '个'],
  ['Infinity', ''],
  ['1e999', ''],
  ['0x10', ''],
  ['', '个'],
])('%s is no number of a series in %s', (words, unit) => {
  expect(readValue(words, unit)).toBeUndefined()
})

test('a cell that says that there is no number has none', () => {
  expect(['', ' ', '—', '-', '……', '/', '无', '0', '-5'].map((words) => isWithoutValue(words))).toEqual([
    ...Array.from({ length: 7 }, () => true),
    false,
    false,
  ])
})

test('a number is read back as it is written, with separators as well', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      expect(readValue(String(value), '元')).toBe(value)
      expect(readValue(value.toLocaleString('en-US'), '元')).toBe(value)
    }),
  )
})
