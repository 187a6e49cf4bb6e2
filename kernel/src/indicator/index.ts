export { answerOf, meetsAll, type Answer as IndicatorAnswer } from './answer.ts'
export { canonicalCriteria, canonicalQuestion, questionKey } from './canonical.ts'
export { checkCriteria, checkIndicator, checkQuestion, isDimension, questionBounds } from './check-question.ts'
export { codePrefix, meets, operatorsOf, type Criterion, type Facts, type Operator } from './criterion.ts'
export { dependsOnNow } from './depends-on-now.ts'
export { answererOf, dateOf, factsOf, type Moment } from './facts.ts'
export { findField, matterFieldNames, matterFields, type FieldKind, type MatterField } from './field.ts'
export {
  dimensions,
  measureKinds,
  measureUnits,
  periodDates,
  posts,
  unitSides,
  type Dimension,
  type InBoth,
  type Indicator,
  type Measure,
  type MeasureUnit,
  type PeriodDate,
  type Post,
  type Question,
  type UnitSide,
} from './indicator.ts'
export { comparedPeriod, comparisons, daysIn, namedPeriod, periodNames, type Comparison, type Period, type PeriodName } from './period.ts'
export { listSeenRows } from './seen-rows.ts'
export { smallestRanked, wilsonInterval, type Interval } from './wilson.ts'
export type { Tally } from './tally.ts'
