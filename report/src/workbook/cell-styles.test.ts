import { expect, test } from 'vitest'

import { dayOfSerial, findDateStyles, findPercentStyles } from './cell-styles.ts'
import { readSheet } from './read-sheet.ts'

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

test('a number that is shown in per cent is read in per cent', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0&quot;%&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
  const percents = findPercentStyles(styles)
  expect([...percents]).toEqual([1, 2])
  const cells = ['0', '1', '2', '3'].map((style) => `<c s="${style}"><v>0.072</v></c>`).join('')
  const shared = { strings: [], dates: new Set<number>(), percents, countsFrom1904: false }
  expect(readSheet('', `<sheetData><row r="1">${cells}</row></sheetData>`, shared).rows).toEqual([['0.072', '7.2%', '7.2%', '0.072']])
})
