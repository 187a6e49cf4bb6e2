import { approximation } from '@yiwang/kernel'
import type { Figure } from '@yiwang/report'

import { scaledUnit } from './scaled-unit.ts'

/** A number that was computed, in its unit. */
export interface Computed {
  readonly value: number
  readonly unit: string
}

type Written = Pick<Figure, 'raw' | 'op' | 'low' | 'high' | 'unit'>

/**
 * Whether a report's number is another than the one computed: by more than the rounding of its written digits, in the same unit
 * (万人 and 人 are one). Numbers of different units, and words without a number, are not compared.
 */
export function differs(written: Written, { value, unit }: Computed): boolean {
  const [said, own] = [scaledUnit(written.unit), scaledUnit(unit)]
  if (said.plain !== own.plain) return false
  return !isSaid(written, (value * own.scale) / said.scale)
}

/** Whether the words hold of a number, in the unit of the words. */
function isSaid({ raw, op, low, high }: Written, value: number): boolean {
  const [least, most] = [low ?? high, high ?? low]
  if (op === 'positive') return value > 0
  if (least === null || most === null) return true
  const [below, above] = [least - roundingOf(raw, least), most + roundingOf(raw, most)]
  if (op === 'approx') return Math.abs(value - least) <= Math.max(above - most, Math.abs(least) * approximation)
  return (op === 'lte' || value >= below) && (op === 'gte' || value <= above)
}

/** Half of the last digit as it is written: 0.05 of 6.0%, 0.5 of 2150个; no less than what adding up leaves. */
function roundingOf(raw: string, bound: number): number {
  const written = raw.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/gu) ?? []
  const own = written.find((digits) => Number(digits.replaceAll(',', '')) === Math.abs(bound)) ?? String(bound)
  const places = own.split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -places + 1e-9
}
