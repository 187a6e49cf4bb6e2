import type { Figure } from '../figure/figure.ts'

/** The value that a figure binds to: a number where there is one, both ends of a range in words, or nothing. */
export function presentValue({ op, low, high }: Pick<Figure, 'op' | 'low' | 'high'>): number | string | null {
  if (op === 'range' && low !== null && high !== null) return `${low}～${high}`
  return low ?? high
}
