import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the score looks at in a figure that was read. */
export interface Read {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly when: string
  readonly subject: string
  readonly measure: string
  readonly op: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
}

/** An answer made by hand; some lists have only the fields they need. */
export interface Answer {
  readonly file: string
  readonly op: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly when: string
  readonly measure: string
  readonly optional?: boolean
  /** This part of the file was labelled completely; such a record is no answer. */
  readonly span?: readonly [number, number]
}

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url))
/** Where the reports are that nobody may pass on, beside the project. */
export const reportsPath = join(data, 'reports')
/** Where the answers are. */
export const goldPath = join(data, 'gold')

/** Whether this machine has them. */
export function hasGold(): boolean {
  return existsSync(goldPath) && existsSync(reportsPath)
}

/** The answers of one list. */
export function readAnswers(list: string): readonly Answer[] {
  const lines = readFileSync(join(goldPath, `${list}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Answer)
}

/** The files of the reports, in the order of their names. */
export function listReports(): readonly string[] {
  return readdirSync(reportsPath)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
}
