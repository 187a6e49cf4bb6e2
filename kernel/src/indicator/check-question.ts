import { refuse, succeed, type Result } from '../result.ts'
import { operatorsOf, type Criterion } from './criterion.ts'
import { findField, type FieldKind } from './field.ts'
import { dimensions, measureKinds, measureUnits, periodDates, unitSides, type Indicator, type Measure, type Question } from './indicator.ts'

/** How many criteria a question may have on either side, and how many values one of them. */
export const questionBounds = { criteria: 20, values: 100 } as const

const countable: ReadonlySet<FieldKind> = new Set(['number', 'time'])

/**
 * Lets a question through, or refuses it: `indicator.unknown_field`, `indicator.wrong_operator`,
 * `indicator.wrong_value`, `indicator.wrong_measure`, `indicator.too_long`. Whatever passes can be compiled.
 */
export function checkQuestion(question: Question): Result<Question> {
  const { source, on, side } = question
  if (source !== 'matters' || !periodDates.includes(on) || !unitSides.includes(side)) return refuse('indicator.wrong_measure')
  const measure = checkMeasure(question.measure)
  return measure.ok ? succeed(question) : measure
}

/** Lets an indicator through whose question passes and that has its words; otherwise refuses, also `indicator.needs_words`. */
export function checkIndicator(indicator: Indicator): Result<Indicator> {
  const { name, definition, source, owner } = indicator
  const words = [...[name, definition, source].flatMap(({ zh, en }) => [zh, en]), owner]
  if (!/^[a-z][a-z0-9_]{1,59}$/u.test(indicator.id) || words.some((text) => text.trim() === '')) return refuse('indicator.needs_words')
  if (!measureUnits.includes(indicator.unit)) return refuse('indicator.wrong_measure')
  const question = checkQuestion(indicator.question)
  return question.ok ? succeed(indicator) : question
}

/** Whether answers can be told apart by this. */
export function isDimension(name: string): name is (typeof dimensions)[number] {
  return dimensions.some((dimension) => dimension === name)
}

function checkMeasure(measure: Measure): Result<true> {
  if (!measureKinds.includes(measure.kind)) return refuse('indicator.wrong_measure')
  if ('field' in measure) {
    const field = findField(measure.field)
    if (!field) return refuse('indicator.unknown_field', { field: String(measure.field).slice(0, 60) })
    if (!countable.has(field.kind)) return refuse('indicator.wrong_measure', { field: measure.field })
  }
  const parts = [measure.of, ...('counted' in measure ? [measure.counted] : [])]
  for (const part of parts) {
    const checked = checkCriteria(part)
    if (!checked.ok) return checked
  }
  return succeed(true)
}

/** Lets criteria through, or refuses the first that is wrong. */
export function checkCriteria(criteria: readonly Criterion[]): Result<true> {
  if (criteria.length > questionBounds.criteria) return refuse('indicator.too_long', { most: questionBounds.criteria })
  for (const criterion of criteria) {
    const checked = checkCriterion(criterion)
    if (!checked.ok) return checked
  }
  return succeed(true)
}

function checkCriterion(criterion: Criterion): Result<true> {
  const name = String(criterion.field).slice(0, 60)
  const field = findField(criterion.field)
  if (!field) return refuse('indicator.unknown_field', { field: name })
  if (!operatorsOf[field.kind].includes(criterion.operator)) return refuse('indicator.wrong_operator', { field: name })
  const isRight = 'values' in criterion ? areValues(criterion.values, field.words) : isValue(criterion)
  return isRight ? succeed(true) : refuse('indicator.wrong_value', { field: name })
}

function areValues(values: readonly string[], words: readonly string[] | undefined): boolean {
  if (values.length === 0 || values.length > questionBounds.values) return false
  return values.every((value) => (words ? words.includes(value) : /^[\p{L}\p{N}_.:-]{1,60}$/u.test(value)))
}

function isValue(criterion: Exclude<Criterion, { values: readonly string[] }>): boolean {
  if (criterion.operator === 'known') return true
  if (criterion.operator === 'is') return typeof criterion.value === 'boolean'
  return Number.isSafeInteger(criterion.value) && criterion.value >= 0
}
