import { findStandardIndicator, phrases, type IndicatorAnswer, type IndicatorCell, type Language, type ScoreSheet } from '@yiwang/contract'
import type { Indicator, InBoth, MeasureUnit } from '@yiwang/kernel'
import type { CellObject, Row, Sheet } from 'write-excel-file/node'

import type { FileContent } from './a4.ts'

/** What a score book tells besides the numbers: whole sentences, already in its language. */
export interface BookHead {
  readonly title: string
  readonly lines: readonly string[]
}

const hour = 3_600_000
const formats: Readonly<Record<MeasureUnit, string>> = {
  matters: '#,##0',
  share: '0.0%',
  working_time: '#,##0.0',
  times: '#,##0',
  average: '0.00',
}

/**
 * The sheets of a score book: the numbers as numbers, each beside how many matters it looks at and what it was before,
 * and the definitions in both languages. Every text is a text cell, so nothing a person typed can become a formula.
 */
export function makeScoreBook(
  sheet: ScoreSheet,
  answer: IndicatorAnswer,
  { head, language }: { readonly head: BookHead; readonly language: Language },
): Sheet<FileContent>[] {
  const words = phrases[language].scores
  const indicators = sheet.indicators.map((id) => findStandardIndicator(id)).filter((indicator) => indicator !== undefined)
  const isCompared = answer.total.before !== null
  const rows = [...answer.rows, answer.total].map((row, index): Row => {
    const isTotal = index === answer.rows.length
    const name = isTotal ? words.row.total : (textOf(row.name, language) ?? words.row.none)
    const cells = indicators.flatMap(({ unit }, place) =>
      presentCells(unit, { now: row.cells[place], before: row.before?.[place], isCompared }),
    )
    return [text(name, isTotal), ...cells.map((cell) => (isTotal ? { ...cell, fontWeight: 'bold' as const } : cell))]
  })
  const header = [label(words.book.row), ...indicators.flatMap((indicator) => labelsOf(indicator, language, isCompared))]
  return [
    {
      sheet: words.book.scores,
      data: [[{ ...text(head.title, true), fontSize: 14 }], ...head.lines.map((line): Row => [text(line)]), header, ...rows],
      orientation: 'landscape',
      stickyColumnsCount: 1,
      columns: [{ width: 22 }, ...header.slice(1).map(() => ({ width: 10 }))],
    },
    definitionSheet(indicators, language),
  ]
}

function labelsOf({ name, unit }: Indicator, language: Language, isCompared: boolean): CellObject[] {
  const { book } = phrases[language].scores
  const own = textOf(name, language) ?? ''
  const labels = [label(unit === 'working_time' ? `${own} (${book.hours})` : own)]
  if (hasOwnNumber(unit)) labels.push(label(book.n))
  if (isCompared) labels.push(label(book.before))
  return labels
}

function presentCells(
  unit: MeasureUnit,
  cell: { readonly now: IndicatorCell | undefined; readonly before: IndicatorCell | undefined; readonly isCompared: boolean },
): CellObject[] {
  const cells = [number(valueOf(unit, cell.now), formats[unit])]
  if (hasOwnNumber(unit)) cells.push(number(cell.now?.of, formats.matters))
  if (cell.isCompared) cells.push(number(valueOf(unit, cell.before), formats[unit]))
  return cells
}

/** Whether the number of matters says something that the value does not. */
function hasOwnNumber(unit: MeasureUnit): boolean {
  return unit !== 'matters' && unit !== 'times'
}

function valueOf(unit: MeasureUnit, cell: IndicatorCell | undefined): number | undefined {
  if (cell === undefined || cell.value === null) return undefined
  return unit === 'working_time' ? cell.value / hour : cell.value
}

function definitionSheet(indicators: readonly Indicator[], language: Language): Sheet<FileContent> {
  const { book } = phrases[language].scores
  const header = [book.name, book.nameEn, book.definition, book.definitionEn, book.source].map((words) => label(words))
  const rows = indicators.map(({ name, definition, source }): Row =>
    [name.zh, name.en, definition.zh, definition.en, source[language === 'en' ? 'en' : 'zh']].map((words) => ({
      ...text(words),
      wrap: true,
      alignVertical: 'top' as const,
    })),
  )
  return {
    sheet: book.definitions,
    data: [header, ...rows],
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: [18, 22, 50, 56, 40].map((width) => ({ width })),
  }
}

function label(words: string): CellObject {
  return { ...text(words, true), wrap: true, align: 'center', alignVertical: 'center', backgroundColor: '#eef1f4', borderStyle: 'thin' }
}

function text(words: string, isBold = false): CellObject {
  return { value: words, type: String, ...(isBold && { fontWeight: 'bold' as const }) }
}

function number(value: number | undefined, format: string): CellObject {
  return value === undefined ? {} : { value, type: Number, format }
}

function textOf(name: InBoth | null, language: Language): string | undefined {
  return language === 'en' ? name?.en : name?.zh
}
