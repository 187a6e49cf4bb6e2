import type { Criterion } from './criterion.ts'
import type { Measure, Question } from './indicator.ts'

/** The same question in its one form: criteria and values sorted, each once, so that equal questions are equal data. */
export function canonicalQuestion(question: Question): Question {
  const { source, on, side } = question
  return { source, measure: canonicalMeasure(question.measure), on, side }
}

/** A text that is the same for two questions exactly when they ask the same in the same words of the grammar. */
export function questionKey(question: Question): string {
  return JSON.stringify(canonicalQuestion(question))
}

/** Criteria in their one order, each once. */
export function canonicalCriteria(criteria: readonly Criterion[]): readonly Criterion[] {
  const texts = criteria.map((criterion) => JSON.stringify(canonicalCriterion(criterion)))
  return [...new Set(texts)].toSorted().map((text) => JSON.parse(text) as Criterion)
}

function canonicalMeasure(measure: Measure): Measure {
  const of = canonicalCriteria(measure.of)
  switch (measure.kind) {
    case 'count':
      return { kind: 'count', of }
    case 'rate':
      return { kind: 'rate', of, counted: canonicalCriteria(measure.counted) }
    case 'sum':
    case 'average':
    case 'median':
      return { kind: measure.kind, field: measure.field, of }
  }
}

function canonicalCriterion(criterion: Criterion): Criterion {
  const { field, operator } = criterion
  if ('values' in criterion) return { field, operator: criterion.operator, values: [...new Set(criterion.values)].toSorted() }
  return 'value' in criterion ? ({ field, operator, value: criterion.value } as Criterion) : { field, operator: 'known' }
}
