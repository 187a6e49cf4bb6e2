import {
  fillPhrase,
  findName,
  findStandardIndicator,
  phrases,
  type BoardTile,
  type IndicatorAnswer,
  type IndicatorCell,
  type Language,
} from '@yiwang/contract'
import { canonicalQuestion, unitOf, type InBoth, type MeasureUnit, type Period, type Question } from '@yiwang/kernel'
import type { Row, Sheet } from 'write-excel-file/node'

import type { FileContent } from '../indicator/a4.ts'
import { formats, label, number, text, valueOf } from '../indicator/book-cells.ts'

/** A tile with its answer, and what stands above its table: whole sentences, already in the language of the book. */
export interface ToldTile {
  readonly tile: BoardTile
  readonly answer: IndicatorAnswer
  readonly period: Period
  readonly lines: readonly string[]
}

/** What a tile asks: its name, its exact meaning and the unit of its answer. */
interface TileMeaning {
  readonly name: string
  readonly definition: string
  readonly unit: MeasureUnit
}

/** A sheet for each tile of a board, named by its number and question: definition, period, scope and moment, then the numbers. */
export function makeBoardBook(tiles: readonly ToldTile[], language: Language): Sheet<FileContent>[] {
  return tiles.map((told, index) => {
    const { tile, answer, lines, period } = told
    const words = phrases[language].boards.book
    const meaning = meaningOf(tile, language)
    const isCompared = answer.total.before !== null
    const header = [words.row, words.value, words.n, ...(isCompared ? [words.before] : [])].map((each) => label(each))
    const inPeriod = answer.rows.filter(({ key }) => !isOverTime(tile) || isWithin(key, period))
    const rows = inPeriod.map((row): Row => [
      text(nameOf(row.name, row.key, language)),
      ...cellsOf(row.cells[0], beforeOf(tile, row), { meaning, isCompared }),
    ])
    const total = cellsOf(answer.total.cells[0], answer.total.before?.[0], { meaning, isCompared }).map((cell) => ({
      ...cell,
      fontWeight: 'bold' as const,
    }))
    return {
      sheet: sheetName(index, meaning.name),
      data: [
        [{ ...text(meaning.name, true), fontSize: 14 }],
        [text(fillPhrase(words.definition, { definition: meaning.definition }))],
        ...lines.map((line): Row => [text(line)]),
        header,
        ...rows,
        [text(phrases[language].scores.row.total, true), ...total],
      ],
      columns: [{ width: 28 }, { width: 14 }, { width: 12 }, { width: 14 }],
    }
  })
}

/** What a tile asks, in words. */
function meaningOf({ ask }: BoardTile, language: Language): TileMeaning {
  if (typeof ask !== 'string') return ownMeaning(ask as Question, language)
  const indicator = findStandardIndicator(ask)
  if (!indicator) return { name: ask, definition: '', unit: 'matters' }
  return { name: textOf(indicator.name, language), definition: textOf(indicator.definition, language), unit: indicator.unit }
}

/** A question of one's own is told as it is kept, for it has no other words. */
function ownMeaning(question: Question, language: Language): TileMeaning {
  const { indicator } = findName(question)
  const name = indicator ? textOf(indicator.name, language) : phrases[language].boards.own
  return { name, definition: JSON.stringify(canonicalQuestion(question)), unit: indicator?.unit ?? unitOf(question.measure) }
}

interface Telling {
  readonly meaning: TileMeaning
  readonly isCompared: boolean
}

function cellsOf(now: IndicatorCell | undefined, before: IndicatorCell | undefined, { meaning: { unit }, isCompared }: Telling) {
  const cells = [number(valueOf(unit, now), formats[unit]), number(now?.of, formats.matters)]
  return isCompared ? [...cells, number(valueOf(unit, before), formats[unit])] : cells
}

/** Days and months have other keys in the period before, so a row of them has nothing beside it. */
function beforeOf(tile: BoardTile, row: IndicatorAnswer['rows'][number]): IndicatorCell | undefined {
  return isOverTime(tile) ? undefined : row.before?.[0]
}

function isOverTime({ by }: BoardTile): boolean {
  return by === 'day' || by === 'month'
}

function isWithin(key: string | null, { from, to }: Period): boolean {
  return key !== null && key >= from.slice(0, key.length) && (key.length === 7 ? key <= to.slice(0, 7) : key < to)
}

function nameOf(name: InBoth | null, key: string | null, language: Language): string {
  return name ? textOf(name, language) : (key ?? phrases[language].scores.row.none)
}

function textOf(name: InBoth, language: Language): string {
  return language === 'en' ? name.en : name.zh
}

/** A spreadsheet takes 31 characters, none of them one of these. */
function sheetName(index: number, name: string): string {
  return `${index + 1} ${name.replaceAll(/[\\/?*[\]:']/gu, ' ')}`.slice(0, 31).trim()
}
