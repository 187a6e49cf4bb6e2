import { expect, test } from 'vitest'

import { makePdf } from '../testing/make-pdf.ts'
import { makeWord, wordParagraph } from '../testing/make-word.ts'
import { openDocument } from './open-document.ts'

const words = '2024年政府工作报告\n地区生产总值增长5.5%左右。\n'
// What `iconv -t gb18030` makes of 增长5%；Node only decodes this encoding.
const inGb18030 = [0xd4, 0xf6, 0xb3, 0xa4, 0x35, 0x25]

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function textOf(bytes: Uint8Array, name = 'r.txt'): Promise<string> {
  const opened = await openDocument(bytes, name)
  return opened.ok ? opened.value.text : opened.problem.code
}

test('a text opens whether or not it begins with a byte order mark', async () => {
  expect(await textOf(bytesOf(words))).toBe(words)
  expect(await textOf(bytesOf(`\uFEFF${words}`))).toBe(words)
})

test('a text of Windows or of an old Macintosh ends its lines with a newline alone', async () => {
  expect(await textOf(bytesOf('一\r\n二\r三\n\r\n四'))).toBe('一\n二\n三\n\n四')
})

test('a text in GB18030 is read as what it says', async () => {
  expect(await textOf(Uint8Array.from(inGb18030))).toBe('增长5%')
})

test('a text in UTF-16 with its mark is read in either byte order', async () => {
  const little = Buffer.from(`\uFEFF${words}`, 'utf16le')
  expect(await textOf(little)).toBe(words)
  expect(await textOf(Buffer.from(little).swap16())).toBe(words)
})

test('a UTF-8 text that lost a byte stays Chinese', async () => {
  const bytes = bytesOf(words.repeat(20))
  expect(await textOf(bytes.subarray(0, bytes.length - 2))).toContain('地区生产总值增长5.5%左右。')
})

test('every line remembers the byte at which it stands', async () => {
  const opened = await openDocument(bytesOf('\uFEFF惠阳\r\n增长𠮷5%\r\n三'), 'r.txt')
  expect(opened.ok && opened.value.origins).toEqual([
    { start: 0, kind: 'byte', at: 3, page: null },
    { start: 3, kind: 'byte', at: 11, page: null },
    { start: 9, kind: 'byte', at: 25, page: null },
  ])
})

test('a file without words, or of another kind is refused by its reason', async () => {
  expect(await textOf(new Uint8Array())).toBe('report.empty')
  expect(await textOf(bytesOf(' \n　\r\n'))).toBe('report.empty')
  expect(await textOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'r.txt')).toBe(
    'report.not_a_report_file',
  )
})

test('a report of real size says the same as text, as Word file, as page and as pdf', { timeout: 60_000 }, async () => {
  const lines = Array.from({ length: 700 }, (_, index) => `全年新建学校${index}所，地区生产总值增长${index}.5%左右。`)
  const pages = Array.from({ length: 28 }, (_, page) => lines.slice(25 * page, 25 * page + 25))
  const files = [
    bytesOf(lines.join('\r\n')),
    makeWord(lines.map((line) => wordParagraph(line)).join('')),
    bytesOf(`<html><body><div class="nav"><a>首页</a></div>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`),
    makePdf(
      pages.map((page, index) => [
        ...page.map((text, row) => ({ text, x: 60, y: 790 - 29 * row })),
        { text: `— ${index + 1} —`, x: 280, y: 40 },
      ]),
    ),
  ]
  const texts = await Promise.all(files.map((file) => textOf(file, 'r')))
  for (const text of texts) expect(text.trim().split('\n')).toEqual(lines)
})
