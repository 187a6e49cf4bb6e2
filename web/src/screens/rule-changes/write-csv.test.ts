import { expect, test } from 'vitest'

import { writeCsv } from './write-csv.ts'

test('a table is written so that spreadsheets read it as it is, commas and quotes included', () => {
  expect(
    writeCsv([
      ['编号', '理由'],
      ['20260303-000012', '按"通知", 重算\n全部'],
    ]),
  ).toBe('\uFEFF编号,理由\r\n20260303-000012,"按""通知"", 重算\n全部"\r\n')
})

test('nothing in a cell is run as a formula', () => {
  expect(writeCsv([['=HYPERLINK("x")', '+1', '-1', '@a']])).toBe('\uFEFF"\'=HYPERLINK(""x"")",\'+1,\'-1,\'@a\r\n')
})
