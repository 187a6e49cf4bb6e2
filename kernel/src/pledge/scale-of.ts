import type { Question } from '../indicator/indicator.ts'

const hour = 3_600_000
/** A working day of a Chinese office: 08–12 and 14–18. */
const workingDay = 8 * hour

/** How many of a target's units one unit of an indicator is: shares are told in per cent, working times in hours or days. */
export function scaleOf({ measure }: Question, unit: string): number {
  if (measure.kind === 'rate') return /[%％]|百分点/u.test(unit) ? 100 : 1
  if (!('field' in measure) || !measure.field.endsWith('Time')) return 1
  if (/分钟/u.test(unit)) return 1 / 60_000
  if (/小时/u.test(unit)) return 1 / hour
  return /日|天/u.test(unit) ? 1 / workingDay : 1
}
