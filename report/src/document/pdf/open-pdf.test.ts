import { expect, test, vi } from 'vitest'

import { makePdf, type DrawnLine } from '../../testing/make-pdf.ts'
import { openDocument } from '../open-document.ts'

// The library that reads a pdf is large: the first test waits for it.
vi.setConfig({ testTimeout: 60_000 })

async function textOf(bytes: Uint8Array, name = 'r.pdf'): Promise<string> {
  const opened = await openDocument(bytes, name)
  return opened.ok ? opened.value.text : opened.problem.code
}

function drawPage(number: number, lines: readonly string[]): DrawnLine[] {
  return [
    { text: `惠阳区人民政府 第${number}期`, x: 90, y: 800 },
    ...lines.map((text, row) => ({ text, x: text.startsWith('各') ? 122 : 90, y: 740 - 28 * row })),
    { text: `— ${number} —`, x: 280, y: 40 },
  ]
}

test('the lines of a pdf come in reading order, without page numbers and running heads', async () => {
  const pages = [1, 2, 3, 4].map((number) =>
    drawPage(number, ['各位代表，现在报告工作：', `第${number}页说，地区生产总值`, '增长5.5%左右。']),
  )
  const mixed = pages.map((lines) => lines.toReversed())
  const expected = [1, 2, 3, 4].map((number) => `　　各位代表，现在报告工作：\n第${number}页说，地区生产总值\n增长5.5%左右。\n`).join('')
  expect(await textOf(makePdf(pages))).toBe(expected)
  expect(await textOf(makePdf(mixed), 'r.txt')).toBe(expected)
})

test('room that layout puts beside Chinese characters is no space, a gap as wide as a character is one', async () => {
  const texts: readonly (readonly [number, string])[] = [
    [90, '增长 7 %以上'],
    [190, '的'],
    [240, '目标'],
  ]
  expect(await textOf(makePdf([texts.map(([x, text]) => ({ text, x, y: 700 }))]))).toBe('增长7 %以上的 目标\n')
})

test('look-alikes among the radicals are written as the characters they look like', async () => {
  expect(await textOf(makePdf([[{ text: '⼀年⼈⺠增⻓⼯业⻔⻢⻅⻰', x: 90, y: 700 }]]))).toBe('一年人民增长工业门马见龙\n')
})

test('a page of two columns is read column by column under its heading', async () => {
  const rows = Array.from({ length: 10 }, (_, row) => row)
  const page = [
    { text: '政府工作报告在区人民代表大会上的报告全文如下', x: 110, y: 760 },
    ...rows.flatMap((row): DrawnLine[] => [
      { text: `左${row}栏的文字写满一行呀呀`, x: 60, y: 700 - 30 * row },
      { text: `右${row}栏的文字写满一行呀呀`, x: 320, y: 700 - 30 * row },
    ]),
  ]
  const text = await textOf(makePdf([page]))
  const order = [...text.matchAll(/[左右]\d/gu)].map(([found]) => found)
  expect(order).toEqual([...rows.map((row) => `左${row}`), ...rows.map((row) => `右${row}`)])
})

test('a table is read row by row', async () => {
  const rows = Array.from({ length: 12 }, (_, row) => row)
  const page = rows.flatMap((row): DrawnLine[] => [
    { text: `指标${'长'.repeat(row % 5)}${row}`, x: 60, y: 760 - 30 * row },
    { text: `目标${row}`, x: 340, y: 760 - 30 * row },
  ])
  expect((await textOf(makePdf([page]))).split('\n')[3]).toMatch(/指标.*3 目标3/u)
})

test('every line remembers its page and its place on it', async () => {
  const opened = await openDocument(makePdf([drawPage(1, ['一', '二']), drawPage(2, ['三三三三三三三三三'])]), 'r.pdf')
  expect(opened.ok && opened.value.origins.map(({ kind, at, page }) => [kind, at, page])).toContainEqual(['line', 1, 2])
})

test('a scanned pdf, a broken one and one with a password are refused by their reason', async () => {
  expect(await textOf(makePdf([[], []]))).toBe('report.scanned_pdf')
  expect(await textOf(makePdf([[{ text: '— 1 —', x: 280, y: 40 }], []]))).toBe('report.scanned_pdf')
  expect(await textOf(Buffer.from('%PDF-1.7\nnothing of a pdf'))).toBe('report.broken_file')
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
  expect(await textOf(makePdf([[{ text: '增长', x: 90, y: 700 }]], locked))).toBe('report.encrypted')
})
