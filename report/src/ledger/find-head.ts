import type { WorkSheet } from '../workbook/work-sheet.ts'
import { ledgerColumns, type LedgerKey } from './ledger-columns.ts'

/** Where the head of a table stands: its last row, and the column of each key, both counted from 0. */
export type LedgerHead = { readonly last: number; readonly columns: ReadonlyMap<LedgerKey, number> }

/** Other heads that offices write for the same column. */
const aliases: readonly (readonly [RegExp, LedgerKey])[] = [
  [/^(?:序号|编号|任务编号|no\.?)$/iu, 'number'],
  [/^(?:任务内容|目标任务|目标\/任务|工作任务|主要任务|重点任务|任务|工作内容|任务事项)$/u, 'words'],
  [/^(?:来源|来源段落|报告段落)$/u, 'place'],
  [/^(?:完成时限|时限|完成时间|办结时限|完成期限)$/u, 'due'],
  [/^(?:责任领导|分管领导|牵头领导|责任区领导|区级领导|挂点领导)$/u, 'leader'],
  [/^(?:牵头单位|牵头责任单位|责任单位|牵头|主办单位|牵头部门|责任部门)$/u, 'lead'],
  [/^(?:配合单位|配合|协办单位|配合部门|参与单位)$/u, 'help'],
  [/^(?:第?[一1]季度)(?:节点|目标|计划)?$/u, 'quarter1'],
  [/^(?:第?[二2]季度)(?:节点|目标|计划)?$/u, 'quarter2'],
  [/^(?:第?[三3]季度)(?:节点|目标|计划)?$/u, 'quarter3'],
  [/^(?:第?[四4]季度)(?:节点|目标|计划)?$/u, 'quarter4'],
]

/** The head of a table stands within its first rows. */
const furthest = 15
/** So few columns make no breakdown. */
const fewest = 3

/**
 * The head of a breakdown of tasks in a sheet: the row that names the task and others of its columns, and the row below it where
 * that names the quarters.
 */
export function findHead({ rows }: WorkSheet): LedgerHead | undefined {
  for (const [last, cells] of rows.slice(0, furthest).entries()) {
    const columns = namedIn(cells)
    if (!columns.has('words') || columns.size < fewest) continue
    const below = namedIn(rows[last + 1] ?? [])
    const isTwoRows = !below.has('words') && [...below.keys()].some((key) => key.startsWith('quarter'))
    const found = isTwoRows ? new Map([...columns, ...below]) : columns
    return { last: isTwoRows ? last + 1 : last, columns: found }
  }
  return undefined
}

function namedIn(cells: readonly string[]): ReadonlyMap<LedgerKey, number> {
  const found = new Map<LedgerKey, number>()
  for (const [column, words] of cells.entries()) {
    const key = keyOf(words)
    if (key && !found.has(key)) found.set(key, column)
  }
  return found
}

function keyOf(words: string): LedgerKey | undefined {
  const head = words.replaceAll(/\s+/gu, '')
  const own = ledgerColumns.find((column) => column.head === head || column.headEn.replaceAll(/\s+/gu, '') === head)
  return own?.key ?? aliases.find(([pattern]) => pattern.test(head))?.[1]
}
