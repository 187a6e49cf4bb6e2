import { expect, test } from 'vitest'

import { dayOfSerial, findDateStyles } from './date-styles.ts'

test.each([
  ['1', '1900-01-01'],
  ['59', '1900-02-28'],
  ['61', '1900-03-01'],
  ['46203', '2026-06-30'],
  ['46203.75', '2026-06-30'],
  ['0', '0'],
  ['很多', '很多'],
  ['999999', '999999'],
])('the serial number %s of a workbook is %s', (words, day) => {
  expect(dayOfSerial(words, false)).toBe(day)
})

test('a workbook that counts from 1904 is four years and a day ahead', () => {
  expect(dayOfSerial('44741', true)).toBe('2026-06-30')
})

test('styles that show a date are known by their format, numbers and words in it are not', () => {
  const formats = ['yyyy"年"m"月"', '0"日"', '[$-804]0.00', 'd/m', '#,##0'].map(
    (code, index) => `<numFmt numFmtId="${170 + index}" formatCode='${code}'/>`,
  )
  const cells = [0, 14, 170, 171, 172, 173, 174].map((id) => `<xf numFmtId="${id}"/>`)
  const styles = `<styleSheet><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
  expect([...findDateStyles(styles)]).toEqual([1, 2, 5])
})
