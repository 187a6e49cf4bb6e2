import { expect, test } from 'vitest'

import { openTable } from './open-table.ts'

const gb18030 = Uint8Array.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0d, 0x0a, 0x31, 0x2c, 0x32])

function rowsOf(content: string | Uint8Array): unknown {
  const sheets = openTable(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return typeof sheets === 'string' ? sheets : sheets.map(({ rows }) => rows)
}

test('a text is a table of one sheet, in UTF-8 with its mark or without, and in GB18030', () => {
  expect(rowsOf('日期,数值\n1,2')).toEqual([
    [
      ['日期', '数值'],
      ['1', '2'],
    ],
  ])
  expect(rowsOf('\uFEFF日期,数值\n1,2')).toEqual([
    [
      ['日期', '数值'],
      ['1', '2'],
    ],
  ])
  expect(rowsOf(gb18030)).toEqual([
    [
      ['日期', '数值'],
      ['1', '2'],
    ],
  ])
})

test('empty lines keep their places, quoted cells their commas and lines, a stray quote itself', () => {
  expect(rowsOf('日期,数值\n\n1,"1,234"\n"a\nb",5"')).toEqual([[['日期', '数值'], [''], ['1', '1,234'], ['a\nb', '5"']]])
})

test('columns may be parted by tabs or semicolons, with numbers that have commas', () => {
  expect(rowsOf('日期\t数值\n1\t1,234\n2\t1,234,567')).toEqual([
    [
      ['日期', '数值'],
      ['1', '1,234'],
      ['2', '1,234,567'],
    ],
  ])
  expect(rowsOf('日期;数值\n1;1,234')).toEqual([
    [
      ['日期', '数值'],
      ['1', '1,234'],
    ],
  ])
})

test('what is neither a workbook nor a text is told so', () => {
  expect(rowsOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('not_a_workbook')
  expect(rowsOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe('broken')
})
