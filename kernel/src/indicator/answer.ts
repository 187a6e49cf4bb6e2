import { meets, type Criterion, type Facts } from './criterion.ts'
import type { Measure } from './indicator.ts'

/**
 * What a measure found. `of`: how many matters it looked at; `counted`: how many of them it counts (the same unless it
 * is a rate); `value`: the number itself, absent where there is nothing to divide or to average.
 */
export interface Answer {
  readonly value?: number
  readonly counted: number
  readonly of: number
}

/**
 * What a measure says of these matters: the meaning of the grammar in its plainest form. Whatever compiles questions
 * for a database must find the same.
 */
export function answerOf(measure: Measure, all: readonly Facts[]): Answer {
  const of = all.filter((facts) => meetsAll(facts, measure.of))
  if (measure.kind === 'count') return { value: of.length, counted: of.length, of: of.length }
  if (measure.kind === 'rate') {
    const counted = of.filter((facts) => meetsAll(facts, measure.counted)).length
    return { ...(of.length > 0 && { value: counted / of.length }), counted, of: of.length }
  }
  const numbers = of.map((facts) => facts[measure.field]).filter((value) => typeof value === 'number')
  const value = measure.kind === 'sum' ? sumOf(numbers) : findMiddle(measure.kind, numbers)
  return { ...(value !== undefined && { value }), counted: numbers.length, of: numbers.length }
}

/** Whether the matter meets all the criteria; none are met by every matter. */
export function meetsAll(facts: Facts, criteria: readonly Criterion[]): boolean {
  return criteria.every((criterion) => meets(facts, criterion))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

function findMiddle(kind: 'average' | 'median', numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined
  if (kind === 'average') return sumOf(numbers) / numbers.length
  const sorted = numbers.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2
}
