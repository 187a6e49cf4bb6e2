import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { makeWord, wordParagraph } from '../../testing/make-word.ts'
import { withSize } from '../../testing/with-size.ts'
import { openDocument } from '../open-document.ts'

async function textOf(bytes: Uint8Array, name = 'r.docx'): Promise<string> {
  const opened = await openDocument(bytes, name)
  return opened.ok ? opened.value.text : opened.problem.code
}

test('each paragraph of a Word file is a line, whatever runs it is made of', async () => {
  const body = `${wordParagraph('2024年政府工作报告')}<w:p><w:r><w:t>增长</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>5.5%</w:t><w:tab/><w:t>以上</w:t><w:br/><w:t>&amp;次行</w:t></w:r></w:p>`
  expect(await textOf(makeWord(body), 'a.txt')).toBe('2024年政府工作报告\n增长5.5%\t以上\n&次行\n')
})

test('what was deleted, moved away, only repeated for older programs, or a table of contents is not read', async () => {
  const body = [
    wordParagraph('一、工作回顾 3', '<w:pStyle w:val="TOC1"/>'),
    '<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>6%</w:delText></w:r></w:del><w:ins><w:r><w:t>5%</w:t></w:r></w:ins></w:p>',
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>一次</w:t></mc:Choice><mc:Fallback><w:t>两次</w:t></mc:Fallback></mc:AlternateContent><w:instrText>PAGE</w:instrText></w:r></w:p>',
  ]
  expect(await textOf(makeWord(body.join('')))).toBe('增长5%\n一次\n')
})

test('the cells of a row stand on one line', async () => {
  expect(await textOf(makeWord(`<w:tbl>${row(['指标', '目标'])}${row(['生产总值', '5%'])}</w:tbl>${wordParagraph('完')}`))).toBe(
    '指标\t目标\n生产总值\t5%\n完\n',
  )
})

test('numbers that Word draws before its headings are part of the text', async () => {
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
  const styles =
    '<w:styles><w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>'
  const body = [
    wordParagraph('回顾', '<w:pStyle w:val="2"/>'),
    wordParagraph('工业', at(1)),
    wordParagraph('5家', at(2)),
    wordParagraph('农业', at(1)),
    wordParagraph('', at(1)),
    wordParagraph('计划', '<w:pStyle w:val="1"/>'),
    wordParagraph('工业', at(1)),
    wordParagraph('无号', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ]
  const bytes = makeWord(body.join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles })
  expect(await textOf(bytes)).toBe('一、回顾\n（一）工业\n1. 5家\n（二）农业\n\n二、计划\n（一）工业\n无号\n')
})

test('every line remembers its paragraph', async () => {
  const opened = await openDocument(makeWord(wordParagraph('惠阳') + wordParagraph('') + wordParagraph('增长')), 'r.docx')
  expect(opened.ok && opened.value.origins.map(({ start, kind, at }) => [start, kind, at])).toEqual([
    [0, 'paragraph', 0],
    [3, 'paragraph', 1],
    [4, 'paragraph', 2],
  ])
})

test('a Word file that would fill the memory is refused, also when it says that it is small', async () => {
  const size = 3 * 1024 * 1024
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(size) })
  expect(bomb.length).toBeLessThan(10_000)
  expect(await textOf(withSize(bomb, size, 65 * 1024 * 1024))).toBe('report.too_large')
  expect(['report.broken_file', 'report.empty']).toContain(await textOf(withSize(bomb, size, 1000)))
})

function row(cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`
}

function level(place: number, style: string, pattern: string): string {
  return `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${style}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
}

function at(place: number): string {
  return `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="3"/></w:numPr>`
}

test('a workbook, a broken file and one with a password are refused by their reason', async () => {
  expect(await textOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('report.not_a_report_file')
  expect(await textOf(makeWord(wordParagraph('增长')).subarray(0, 200))).toBe('report.broken_file')
  const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await textOf(container)).toBe('report.encrypted')
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from('WordDocument', 'utf16le')])
  expect(await textOf(old)).toBe('report.old_word_file')
})
