import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { measured } from '../duplicates/measure.ts'
import { say } from '../say.ts'
import { goldPath, hasGold, readAnswers, type Answer, type Read } from './gold.ts'
import { readAll } from './read-all.ts'
import { scoreFigures, type FigureScore } from './score-figures.ts'
import { findMissedProducts, scoreHeadlines } from './score-targets.ts'

/**
 * How well reports are read: figures against answers made by hand, per file and per form, with every miss and every extra;
 * headline targets; the growth of the gross product; then speed, growth with length, and memory.
 */
export async function benchReport(): Promise<void> {
  if (!hasGold()) {
    say(`report: the reports and their answers are not at ${goldPath}; nothing measured`)
    return
  }
  const reads = new Map((await readAll()).map(({ name, figures }) => [name, figures]))
  tellFigures(reads)
  tellTargets(reads)
  tellSpeed()
}

function tellFigures(reads: ReadonlyMap<string, readonly Read[]>): void {
  const byFile = Map.groupBy(readAnswers('figures-huiyang'), ({ file }) => file)
  for (const [file, answers] of byFile) {
    const score = scoreFigures(reads.get(file) ?? [], answers)
    tell({ what: 'figures', file, ...shareOf(score), ...agreement(score) })
    tellForms(score)
    for (const { raw, op, measure, when } of score.missed) tell({ what: 'missed', file, raw, when, op, measure })
    for (const { raw, op, measure, when } of score.extra) tell({ what: 'extra', file, raw, when, op, measure })
  }
}

function tellForms({ found, missed, extra }: FigureScore): void {
  const wanted = [...found.map(({ answer }) => answer), ...missed]
  const forms = new Set([...wanted, ...extra].map(formOf))
  for (const form of [...forms].toSorted()) {
    const own: FigureScore = {
      found: found.filter(({ answer }) => formOf(answer) === form),
      missed: missed.filter((answer) => formOf(answer) === form),
      extra: extra.filter((read) => formOf(read) === form),
    }
    const [op, measure] = form.split(' ')
    tell({ what: 'form', op, measure, ...shareOf(own) })
  }
}

function tellTargets(reads: ReadonlyMap<string, readonly Read[]>): void {
  const products = readAnswers('gdp-targets')
  const missed = findMissedProducts(reads, products).map(({ file }) => file)
  tell({ what: 'gross product', of: products.length, found: products.length - missed.length, missed })
  const headlines = scoreHeadlines(reads, readAnswers('headline-targets'))
  const recall = round(1 - headlines.missed.length / headlines.of)
  tell({ what: 'headline targets', of: headlines.of, found: headlines.of - headlines.missed.length, recall, missed: headlines.missed })
}

function tellSpeed(): void {
  const alone = fileURLToPath(new URL('read-in-one-process.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { longest, onceMs, tenTimesMs, peakMb, ...speed } = JSON.parse(stdout) as Readonly<Record<string, number>>
  tell({ what: 'speed', ...speed })
  tell({ what: 'length', characters: longest, onceMs, tenTimesMs, ratio: round((tenTimesMs ?? 0) / (onceMs ?? 1)) })
  tell({ what: 'memory', peakMb })
}

function shareOf({ found, missed, extra }: FigureScore) {
  const { precision, recall, f1 } = measured(found.length, found.length + extra.length, found.length + missed.length)
  const counts = { of: found.length + missed.length, found: found.length, missed: missed.length, extra: extra.length }
  return { ...counts, precision: round(precision), recall: round(recall), f1: round(f1) }
}

/** Of the figures found, the share whose other fields are the answer's. */
function agreement({ found }: FigureScore) {
  function share(field: 'unit' | 'op' | 'measure'): number {
    const same = found.filter(({ answer, read }) => plain(answer[field]) === plain(read[field]))
    return round(same.length / Math.max(1, found.length))
  }
  return { unit: share('unit'), op: share('op'), measure: share('measure') }
}

function plain(value: string | null | undefined): string {
  return (value ?? '').replaceAll('％', '%')
}

function formOf({ op, measure }: Answer | Read): string {
  return `${op} ${measure}`
}

function round(value: number): number {
  return Number(value.toFixed(3))
}

function tell(line: Readonly<Record<string, unknown>>): void {
  say(JSON.stringify({ bench: 'report', ...line }))
}
