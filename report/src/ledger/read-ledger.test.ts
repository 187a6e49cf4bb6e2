import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { makeWorkbook } from '../testing/make-workbook.ts'
import { withSize } from '../testing/with-size.ts'
import { smallReport } from '../testing/small-report.ts'
import { readLedger, type LedgerEntry } from './read-ledger.ts'
import { writeLedger } from './write-ledger.ts'

function entriesOf(bytes: Uint8Array): readonly LedgerEntry[] {
  const read = readLedger(bytes)
  if (typeof read === 'string') throw new Error(read)
  return read
}

test('the ledger of a report is read back row by row, without the rows of its groups', async () => {
  const entries = entriesOf(await writeLedger([smallReport]))
  expect(entries.map(({ row, cells }) => [row, cells.number, cells.words])).toEqual([
    [5, '1', '地区生产总值增长7%以上、力争8%'],
    [7, '2', '6月底前新建学校3所、幼儿园5所<b>&"'],
    [8, '3', '建成启用智慧环卫平台'],
  ])
  expect(entries[0]?.cells).toMatchObject({ value: '7', unit: '%', due: '2024年底', leader: '', quarter1: '' })
  expect(entries[1]?.cells).toMatchObject({ lead: '区教育局', help: '区发改局、区财政局' })
})

test('a table of an office is read by its heads, whatever they are called and in whatever order', () => {
  const rows = [
    ['2026年重点任务分解表'],
    ['责任单位', '任务', '序号', '季度节点', '', '', '', '完成 时限'],
    ['', '', '', '第一季度', '二季度', '三季度', '四季度', ''],
    ['教育局', '新建学校3所', 1, '选址', '', '', '建成', { day: 46203 }],
    ['', '', '', '', '', '', '', ''],
    ['水务局', '新建泵站', 2, '', '', '', '', '长期'],
  ]
  expect(entriesOf(makeWorkbook(rows))).toEqual([
    {
      row: 4,
      cells: {
        lead: '教育局',
        words: '新建学校3所',
        number: '1',
        quarter1: '选址',
        quarter2: '',
        quarter3: '',
        quarter4: '建成',
        due: '2026-06-30',
      },
    },
    {
      row: 6,
      cells: { lead: '水务局', words: '新建泵站', number: '2', quarter1: '', quarter2: '', quarter3: '', quarter4: '', due: '长期' },
    },
  ])
})

test('a cell that is merged over rows holds for each of them, over quarters for the last, and over the table for none', () => {
  const rows = [
    ['序号', '任务内容', '责任领导', '一季度节点', '二季度节点', '三季度节点', '四季度节点', '备注'],
    ['一、民生实事'],
    [1, '新建学校', '陈区长', '完成选址', '', '', '', ''],
    [2, '新建泵站', '', '', '', '完工', '', ''],
  ]
  const entries = entriesOf(makeWorkbook(rows, ['A2:H2', 'C3:C4', 'D3:E3', 'F4:G4']))
  expect(entries.map(({ cells }) => cells.leader)).toEqual(['陈区长', '陈区长'])
  expect(entries[0]?.cells).toMatchObject({ quarter1: '', quarter2: '完成选址' })
  expect(entries[1]?.cells).toMatchObject({ quarter3: '', quarter4: '完工' })
})

test('what is no workbook, no table, broken or too large is told apart', async () => {
  const small = makeWorkbook([['序号', '任务内容']])
  expect(readLedger(strToU8('序号,任务内容'))).toBe('broken')
  expect(readLedger(zipSync({ 'word/document.xml': strToU8('<w:t/>') }))).toBe('not_a_workbook')
  expect(readLedger(small)).toBe('no_head')
  expect(readLedger(small.subarray(0, small.length - 30))).toBe('broken')
  const size = 3 * 1024 * 1024
  const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(size) })
  expect(readLedger(withSize(bomb, size, 33 * 1024 * 1024))).toBe('too_large')
  expect(readLedger(withSize(bomb, size, 1000))).not.toBe('too_large')
})

test('whatever is done to the bytes of a workbook, reading it comes to an end', async () => {
  const whole = await writeLedger([smallReport])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), (place, byte) => {
      const changed = whole.slice()
      changed[place] = byte
      expect(['string', 'object']).toContain(typeof readLedger(changed))
    }),
    { numRuns: 60 },
  )
})
