import { fillPhrase, phrases, type Language } from '@yiwang/contract'
import { comparatorLabels, ledgerColumns, type LedgerKey } from '@yiwang/report'
import type { Table, TableCell, TableRow } from 'docx'

import { faces, loadWord, paragraph, writePaper, type Word } from '../paper/word-paper.ts'
import { quarters, type CellWords } from './cell-words.ts'
import type { Breakdown } from './make-breakdown.ts'

/** What stands in a column on paper; narrower than the table that is filled in, so that it fits on A4. */
type Column = {
  readonly head: string
  readonly width: number
  readonly isLeft?: boolean
  readonly words: (words: CellWords) => readonly string[]
}

const thin = { style: 'single', size: 4, color: '808080' } as const
const edges = { top: thin, bottom: thin, left: thin, right: thin } as const

/** The breakdown of a year as a .docx that is printed on A4 and sent out: a row for each pledge, the head on every page. */
export async function writeBreakdownPaper({ title, from, language, rows }: Breakdown): Promise<Uint8Array> {
  const word = await loadWord()
  const { CENTER } = word.AlignmentType
  const children = [
    paragraph(word, title, { size: 36, bold: true, font: faces.head, alignment: CENTER, spacing: { after: 120 } }),
    paragraph(word, from, { size: 18, color: '595959', spacing: { after: 80 } }),
    layTable(word, rows, language),
  ]
  return writePaper(word, { title, isWide: true, children, pageWords: phrases[language].breakdown.page })
}

function listColumns(language: Language): readonly Column[] {
  const { breakdown } = phrases[language]
  function column(key: LedgerKey, width: number): Column {
    const found = ledgerColumns.find((each) => each.key === key)
    const head = (language === 'en' ? found?.headEn : found?.head) ?? ''
    return { head, width, isLeft: found?.align === 'left', words: (words) => String(words[key] ?? '').split('\n') }
  }
  return [
    column('number', 900),
    column('words', 3600),
    { head: breakdown.targetHead, width: 1300, words: (words) => [targetWords(words)] },
    column('due', 1100),
    column('leader', 1000),
    column('lead', 1300),
    column('help', 1400),
    { head: breakdown.nodesHead, width: 2600, isLeft: true, words: (words) => nodeLines(words, language) },
    { head: breakdown.progressHead, width: 1700, words: progressLines },
  ]
}

function targetWords({ comparator, value, unit }: CellWords): string {
  const amount = `${value ?? ''}${unit ?? ''}`
  // 左右 stands behind the number that it qualifies.
  return comparator === comparatorLabels.approx.zh ? `${amount}${comparator}` : `${comparator ?? ''}${amount}`
}

function nodeLines(words: CellWords, language: Language): readonly string[] {
  const { breakdown } = phrases[language]
  return quarters.flatMap((quarter) => {
    const own = words[`quarter${quarter}`]
    return own === null || own === '' ? [] : [fillPhrase(breakdown.node, { quarter: breakdown.quarters[quarter], words: own })]
  })
}

function progressLines({ progress, standing }: CellWords): readonly string[] {
  return [String(progress ?? ''), String(standing ?? '')].filter((words) => words !== '')
}

function layTable(word: Word, rows: Breakdown['rows'], language: Language): Table {
  const columns = listColumns(language)
  const { Table: DocxTable, TableRow: DocxRow, WidthType, TableLayoutType } = word
  const headCells = columns.map((one) => cell(word, one, { lines: [one.head], isHead: true }))
  const head = new DocxRow({ tableHeader: true, cantSplit: true, children: headCells })
  const laid = rows.flatMap(({ group, words }, index): TableRow[] => {
    const own = new DocxRow({ cantSplit: true, children: columns.map((one) => cell(word, one, { lines: one.words(words) })) })
    return rows[index - 1]?.group === group ? [own] : [groupRow(word, group, columns), own]
  })
  const width = columns.reduce((sum, one) => sum + one.width, 0)
  return new DocxTable({
    rows: [head, ...laid],
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map((one) => one.width),
  })
}

function groupRow(word: Word, group: string, columns: readonly Column[]): TableRow {
  const { TableCell: DocxCell, TableRow: DocxRow, VerticalAlign } = word
  const children = [paragraph(word, group, { size: 18, bold: true, font: faces.head, keepNext: true })]
  const shading = { fill: 'F3F6F9' }
  return new DocxRow({
    children: [new DocxCell({ columnSpan: columns.length, borders: edges, shading, verticalAlign: VerticalAlign.CENTER, children })],
  })
}

function cell(
  word: Word,
  column: Column,
  { lines, isHead = false }: { readonly lines: readonly string[]; readonly isHead?: boolean },
): TableCell {
  const { AlignmentType, TableCell: DocxCell, VerticalAlign, WidthType } = word
  const alignment = column.isLeft && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER
  const style = isHead ? { bold: true, font: faces.head } : {}
  return new DocxCell({
    width: { size: column.width, type: WidthType.DXA },
    borders: edges,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    ...(isHead && { shading: { fill: 'E8EDF2' } }),
    children: (lines.length === 0 ? [''] : lines).map((words) => paragraph(word, words, { size: 18, alignment, ...style })),
  })
}
