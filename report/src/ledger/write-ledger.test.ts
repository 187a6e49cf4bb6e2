import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'

import { smallReport } from '../testing/small-report.ts'
import { ledgerColumns } from './ledger-columns.ts'
import { writeLedger } from './write-ledger.ts'

async function sheetsOf(bytes: Uint8Array) {
  return readExcelFile(Buffer.from(bytes))
}

async function partsOf(bytes: Uint8Array, path: string): Promise<string> {
  const part = unzipSync(bytes)[path]
  return part ? strFromU8(part) : ''
}

test('the ledger has a row for each pledge in the columns that offices use, numbers as numbers', async () => {
  const sheets = await sheetsOf(await writeLedger([smallReport]))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['任务分解表', '指标表', '说明'])
  const [title, , head, group, target, , school, platform] = sheets[0]?.data ?? []
  expect(title?.[0]).toBe('2024年某区政府工作报告任务分解表')
  expect(head).toEqual(ledgerColumns.map((column) => column.head))
  expect(group?.[0]).toBe('2024年工作安排')
  expect(target?.slice(0, 9)).toEqual([
    1,
    '主要指标',
    '地区生产总值增长7%以上、力争8%',
    '2024年工作安排',
    '地区生产总值（增减）',
    '不低于',
    7,
    '%',
    '2024年底',
  ])
  expect(target?.at(-1)).toBe('力争 8%')
  expect(school?.slice(1, 12)).toEqual([
    '民生实事',
    '6月底前新建学校3所、幼儿园5所<b>&"',
    '办好民生实事',
    '学校\n幼儿园',
    '达到\n达到',
    '3\n5',
    '所\n所',
    '6月底前',
    null,
    '区教育局',
    '区发改局、区财政局',
  ])
  expect(platform?.slice(0, 3)).toEqual([3, '重点项目', '建成启用智慧环卫平台'])
})

test('the indicators stand with last year beside this year', async () => {
  const sheets = await sheetsOf(await writeLedger([smallReport]))
  expect(sheets[1]?.data[3]).toEqual([
    1,
    '地区生产总值',
    '增减',
    2.4,
    '%',
    '地区生产总值增长2.4%',
    '不低于',
    7,
    '%',
    8,
    '地区生产总值增长7%以上、力争8%',
  ])
})

test('it prints landscape, as wide as the page, with the head on every page, page numbers and an area', async () => {
  const bytes = await writeLedger([smallReport])
  const sheet = await partsOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
  expect(sheet).toMatch(/<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"\/><headerFooter>/u)
  expect(sheet).toContain('第 &amp;P 页')
  expect(sheet).toMatch(/ySplit="3"[^>]*state="frozen"/u)
  expect(sheet.match(/<pageSetup/gu)).toHaveLength(1)
  const workbook = await partsOf(bytes, 'xl/workbook.xml')
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'任务分解表'!$3:$3</definedName>`)
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'任务分解表'!$A$1:$T$8</definedName>`)
})

test('a row is as high as its longest cell needs', async () => {
  const [first] = smallReport.pledges
  const long = { ...smallReport, pledges: first ? [{ ...first, raw: '建设'.repeat(100) }] : [] }
  const sheet = await partsOf(await writeLedger([long]), 'xl/worksheets/sheet1.xml')
  expect(Number(/<row r="5"[^>]* ht="(\d+)"/u.exec(sheet)?.[1])).toBeGreaterThanOrEqual((400 / 44) * 14)
})

test('several reports have sheets of their own, and a report without pledges still has its head', async () => {
  const empty = { ...smallReport, year: null, title: null, pledges: [], links: [] }
  const sheets = await sheetsOf(await writeLedger([smallReport, empty]))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '任务分解表（2024-1）',
    '指标表（2024-1）',
    '任务分解表（—-2）',
    '指标表（—-2）',
    '说明',
  ])
  expect(sheets[2]?.data).toHaveLength(3)
})

test('what looks like a formula stays words', async () => {
  const [first] = smallReport.pledges
  const sly = { ...smallReport, pledges: first ? [{ ...first, raw: '=1+1', lead: '+cmd' }] : [] }
  expect(await partsOf(await writeLedger([sly]), 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
})
