import type { WorkSheet } from '@yiwang/report'

/** What a column of a table of readings holds. */
type Key = 'series' | 'on' | 'value' | 'unit' | 'source'

/** A row of a table of readings: its sheet, where several have some, its place in it counted from 1, and its words. */
export interface ReadingEntry {
  readonly sheet: string | null
  readonly row: number
  readonly cells: Readonly<Record<Key, string>>
}

const keys: readonly Key[] = ['series', 'on', 'value', 'unit', 'source']
const heads: Readonly<Record<Key, RegExp>> = {
  series: /^(?:统计)?(?:指标|数列|项目)(?:名称)?$|^(?:series|indicator|statistic|name)$/iu,
  on: /^(?:日期|时间|时期|期|期别|报告期|统计期|统计时间|数据日期|截[至止]日期)$|^(?:day|date|period|time|asof)$/iu,
  value: /^(?:数值|数据|数|指标值|统计值)$|^(?:value|number|figure)$/iu,
  unit: /^(?:计量)?单位$|^(?:unit|unitofmeasure)$/iu,
  source: /^(?:数据|资料)?来源$|^source$/iu,
}

/** The head of a table stands within its first rows. */
const furthest = 15

type Columns = ReadonlyMap<Key, number>

/**
 * The rows of a table of readings, of every sheet that has a head with series, day and value, in whatever order of columns. A
 * cell that is merged over several rows holds for each of them, but for a value. Empty rows and heads that are repeated are left out.
 */
export function readEntries(sheets: readonly WorkSheet[]): readonly ReadingEntry[] | 'no_head' {
  const found = sheets.flatMap((sheet) => {
    const head = findHead(sheet)
    return head ? [{ sheet, rows: listRows(sheet, head) }] : []
  })
  if (found.length === 0) return 'no_head'
  const filled = found.filter(({ rows }) => rows.length > 0)
  return filled.flatMap(({ sheet, rows }) => rows.map((row) => ({ ...row, sheet: filled.length > 1 ? sheet.name : null })))
}

function findHead({ rows }: WorkSheet): { readonly last: number; readonly columns: Columns } | undefined {
  const last = rows.slice(0, furthest).findIndex((cells) => isHead(namedIn(cells)))
  return last === -1 ? undefined : { last, columns: namedIn(rows[last] ?? []) }
}

function namedIn(cells: readonly string[]): Columns {
  const found = new Map<Key, number>()
  for (const [column, words] of cells.entries()) {
    const head = words.normalize('NFKC').replaceAll(/\s+/gu, '')
    const key = keys.find((one) => heads[one].test(head))
    if (key && !found.has(key)) found.set(key, column)
  }
  return found
}

function isHead(columns: Columns): boolean {
  return columns.has('series') && columns.has('on') && columns.has('value')
}

function listRows(sheet: WorkSheet, head: { readonly last: number; readonly columns: Columns }): readonly Omit<ReadingEntry, 'sheet'>[] {
  const { last, columns } = head
  return fillMerged(sheet, columns)
    .slice(last + 1)
    .flatMap((words, index) => {
      const cells = cellsOf(words, columns)
      const isLeftOut = keys.every((key) => cells[key] === '') || isHead(namedIn(words))
      return isLeftOut ? [] : [{ row: last + 2 + index, cells }]
    })
}

function cellsOf(words: readonly string[], columns: Columns): ReadingEntry['cells'] {
  function at(key: Key): string {
    return words[columns.get(key) ?? -1]?.trim() ?? ''
  }
  return { series: at('series'), on: at('on'), value: at('value'), unit: at('unit'), source: at('source') }
}

/** The rows with the words of a merged cell in its rows below. */
function fillMerged({ rows, merged }: WorkSheet, columns: Columns): readonly (readonly string[])[] {
  const held = new Set([...columns].flatMap(([key, column]) => (key === 'value' ? [] : [column])))
  const filled = rows.map((cells) => [...cells])
  for (const { top, left, bottom } of merged.filter((one) => held.has(one.left))) {
    const words = rows[top]?.[left] ?? ''
    for (const cells of filled.slice(top + 1, bottom + 1)) cells[left] = words
  }
  return filled
}
