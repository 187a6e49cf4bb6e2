import { parseMarkup } from '../document/parse-markup.ts'
import { dayOfSerial } from './cell-styles.ts'
import type { Merged, WorkSheet } from './work-sheet.ts'

/** What the cells of a sheet refer to. */
export type Shared = {
  readonly strings: readonly string[]
  readonly dates: ReadonlySet<number>
  readonly percents: ReadonlySet<number>
  readonly countsFrom1904: boolean
}

/** Of a sheet so many rows and columns are read; what lies beyond is no table that an office fills in. */
const sheetBounds = { rows: 5000, columns: 100 } as const

/** The shared words of a workbook in their order, without the readings that stand above characters. */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let [isText, isReading] = [false, false]
  parseMarkup(
    xml,
    {
      onopentag: (name) => {
        if (name === 'si') strings.push('')
        if (name === 'rPh') isReading = true
        isText = name === 't'
      },
      ontext: (words) => {
        if (isText && !isReading) strings[strings.length - 1] += words
      },
      onclosetag: (name) => {
        if (name === 'rPh') isReading = false
        isText = false
      },
    },
    { xmlMode: true },
  )
  return strings
}

type Cell = { readonly column: number; readonly type: string; readonly style: number; words: string }

/** The cells of a sheet. */
export function readSheet(name: string, xml: string, shared: Shared): WorkSheet {
  const rows: string[][] = []
  const merged: Merged[] = []
  let cell: Cell | undefined
  let [row, isText] = [-1, false]
  const opens: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    row: ({ r }) => (row = r === undefined ? row + 1 : Number(r) - 1),
    c: (attributes) => (cell = beginCell(attributes, rows[row]?.length ?? 0)),
    mergeCell: ({ ref = '' }) => merged.push(...mergedOf(ref)),
  }
  parseMarkup(
    xml,
    {
      onopentag: (tag, attributes) => {
        if (Object.hasOwn(opens, tag)) opens[tag]?.(attributes)
        isText = tag === 'v' || tag === 't'
      },
      ontext: (words) => {
        if (cell && isText) cell.words += words
      },
      onclosetag: (tag) => {
        if (tag === 'c' && cell) keep(rows, row, { ...cell, words: wordsOf(cell, shared) })
        if (tag === 'c') cell = undefined
        isText = false
      },
    },
    { xmlMode: true },
  )
  return { name, rows: Array.from(rows, (cells) => Array.from(cells ?? [], (words) => words ?? '')), merged }
}

function beginCell({ r = '', s = '0', t = 'n' }: Readonly<Record<string, string>>, next: number): Cell {
  return { column: columnOf(r) ?? next, type: t, style: Number(s), words: '' }
}

function keep(rows: string[][], row: number, { column, words }: Cell): void {
  if (!(row >= 0 && row < sheetBounds.rows && column < sheetBounds.columns)) return
  const cells = rows[row] ?? []
  rows[row] = cells
  cells[column] = words
}

function wordsOf({ type, style, words }: Cell, { strings, dates, percents, countsFrom1904 }: Shared): string {
  if (type === 's') return strings[Number(words)] ?? ''
  if (type === 'd') return words.slice(0, 10)
  if (type !== 'n' || words === '') return words
  if (dates.has(style)) return dayOfSerial(words, countsFrom1904)
  return percents.has(style) ? percentOf(words) : plainNumber(words)
}

/** 0.07 is kept as 0.07000000000000001; a table shows fifteen digits. */
function plainNumber(words: string): string {
  const value = Number(words)
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : words
}

/** 0.072 that is shown as 7.2%: whoever wrote it wrote that. */
function percentOf(words: string): string {
  const value = Number(words)
  return Number.isFinite(value) ? `${Number((value * 100).toPrecision(15))}%` : words
}

function columnOf(place: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(place)?.[0]
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + Number.parseInt(letter, 36) - 9, 0) - 1
}

function mergedOf(ref: string): readonly Merged[] {
  const [, from = '', first, to = '', last] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(ref) ?? []
  const [left, right] = [columnOf(from), columnOf(to)]
  if (left === undefined || right === undefined) return []
  return [
    { top: Number(first) - 1, bottom: Math.min(Number(last), sheetBounds.rows) - 1, left, right: Math.min(right, sheetBounds.columns - 1) },
  ]
}
