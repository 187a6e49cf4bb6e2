import { expect, it } from 'vitest'

import { parseArabic, parseChinese } from './numeral.ts'

it.each([
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['百', 100],
  ['三百二十', 320],
  ['一千零五', 1005],
])('%s is %d', (numeral, value) => expect(parseChinese(numeral)).toBe(value))

it('what is no numeral has no value', () => {
  expect(parseChinese('三家')).toBeNaN()
  expect(parseArabic('1.2.3')).toBeNaN()
})

it('commas mark thousands', () => expect(parseArabic('1,234.5')).toBe(1234.5))
