import type { Report } from '../report.ts'
import type { Figure } from './figure.ts'

/** The report's figures of these indexes, in their order. */
export function figuresAt({ figures }: Pick<Report, 'figures'>, indexes: readonly number[]): readonly Figure[] {
  return indexes.flatMap((index) => figures[index] ?? [])
}
