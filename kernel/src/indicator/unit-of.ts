import { findField } from './field.ts'
import type { Measure, MeasureUnit } from './indicator.ts'

/** In what the answer of a measure is told: a share for rates, working time for means of times, otherwise matters, times or an average. */
export function unitOf(measure: Measure): MeasureUnit {
  if (measure.kind === 'count') return 'matters'
  if (measure.kind === 'rate') return 'share'
  if (findField(measure.field)?.kind === 'time') return 'working_time'
  return measure.kind === 'sum' ? 'times' : 'average'
}
