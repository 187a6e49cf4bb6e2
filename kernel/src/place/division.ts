import type { ValidSpan } from '../time/valid-span.ts'

/** The levels of a division (行政区划) inside a district: the district (区), a street or town (街道, 镇), a community or village (社区, 村). */
export const divisionLevels = ['district', 'street', 'community'] as const

export type DivisionLevel = (typeof divisionLevels)[number]

/** A division with the days on which it exists; `code` and `parent` are 12-digit statistical division codes. */
export interface Division extends ValidSpan {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly level: DivisionLevel
  readonly parent?: string
}
