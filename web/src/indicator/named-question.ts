import { standardIndicators } from '@yiwang/contract'
import { questionKey, type Criterion, type Indicator, type Question } from '@yiwang/kernel'

/** A question as people chose it: a standard indicator, and to which categories and areas it was narrowed. */
export interface NamedQuestion {
  /** Nothing where the question is none of the standard ones. */
  readonly indicator: Indicator | undefined
  readonly categories: readonly string[]
  readonly areas: readonly string[]
}

const byKey = new Map(standardIndicators.map((indicator) => [questionKey(indicator.question), indicator]))

/** Finds what a question is called. */
export function findName(question: Question): NamedQuestion {
  const whole = byKey.get(questionKey(question))
  if (whole) return { indicator: whole, categories: [], areas: [] }
  const { of } = question.measure
  const rest = of.filter((criterion) => !isNarrowing(criterion))
  const indicator = byKey.get(questionKey({ ...question, measure: { ...question.measure, of: rest } }))
  return { indicator, categories: within(of, 'category'), areas: within(of, 'area') }
}

/** The question of an indicator, asked only of some categories and areas where there are any. */
export function narrow(question: Question, { categories, areas }: Omit<NamedQuestion, 'indicator'>): Question {
  const more: readonly Criterion[] = [
    ...(categories.length > 0 ? [{ field: 'category', operator: 'within', values: categories } as const] : []),
    ...(areas.length > 0 ? [{ field: 'area', operator: 'within', values: areas } as const] : []),
  ]
  const { measure } = question
  return { ...question, measure: { ...measure, of: [...measure.of, ...more] } }
}

function isNarrowing({ field, operator }: Criterion): boolean {
  return operator === 'within' && (field === 'category' || field === 'area')
}

function within(criteria: readonly Criterion[], field: 'category' | 'area'): readonly string[] {
  return criteria.flatMap((criterion) => (criterion.field === field && criterion.operator === 'within' ? criterion.values : []))
}
