import { evaluate } from 'feelin'

import { refuse, succeed, type Result } from '../result.ts'
import { findLoop } from '../rule/find-loop.ts'
import { unknownNames } from '../rule/unknown-names.ts'

/** A formula parsed and tried: gives the number for the values of its names, or null where there is none (as by dividing by zero). */
export type Formula = (values: Readonly<Record<string, number>>) => number | null

/** The longest formula, in UTF-16 units, and the most names in it. */
export const formulaBounds = { length: 500, names: 10 } as const

const wellNamed = /^\p{L}[\p{L}\p{N}_]{0,29}$/u

/**
 * Lets a FEEL text through that makes a number of these names, or refuses it with `pledge.wrong_formula`, whose `reason` is
 * `too_long`, `name` (none of the names is written so that FEEL can read it, or one stands twice), `syntax`, `loop`,
 * `unknown_name` or `no_number`.
 */
export function compileFormula(expression: string, names: readonly string[]): Result<Formula> {
  if (expression.length > formulaBounds.length || names.length > formulaBounds.names) return bad('too_long')
  if (names.length === 0 || new Set(names).size < names.length || !names.every((name) => wellNamed.test(name))) return bad('name')
  // Numbers that nobody writes into a formula, so that a difference in it is not nothing by chance.
  const sample = Object.fromEntries(names.map((name, index) => [name, 7.301 + index * 3.407]))
  try {
    if (findLoop(expression, sample)) return bad('loop')
    const { value, warnings } = evaluate(expression, sample)
    if (warnings.some(({ type }) => unknownNames.has(type))) return bad('unknown_name')
    if (typeof value !== 'number') return bad('no_number')
  } catch {
    return bad('syntax')
  }
  return succeed((values) => numberOf(expression, values))
}

function numberOf(expression: string, values: Readonly<Record<string, number>>): number | null {
  const { value } = evaluate(expression, { ...values })
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function bad(reason: string): Result<never> {
  return refuse('pledge.wrong_formula', { reason })
}
