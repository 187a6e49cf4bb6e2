import { refuse, succeed, type Result } from '../result.ts'
import type { ValidSpan } from '../time/valid-span.ts'
import { parseDivisionCode } from './division-code.ts'
import type { Polygon } from './polygon.ts'

/** The class of an area, by which limits differ: A the most cared-for, C the least. */
export const areaClasses = ['A', 'B', 'C'] as const

export type AreaClass = (typeof areaClasses)[number]

/**
 * A unit grid (单元网格) with the days on which it exists. Its 15-digit code is the 12 digits of its community and a
 * sequence of 3, modelled on GB/T 30428.1.
 */
export interface UnitGrid extends ValidSpan {
  readonly code: string
  readonly name: string
  readonly areaClass: AreaClass
  readonly polygon: Polygon
}

/** A grid code in its parts: the 12-digit community and the sequence from 1 to 999. */
export interface GridCode {
  readonly code: string
  readonly community: string
  readonly sequence: number
}

/**
 * Reads a 15-digit grid code; refused with `place.bad_grid_code`, whose detail says which `part` is wrong
 * (`digits`, `community`, `sequence`).
 */
export function parseGridCode(code: string): Result<GridCode> {
  if (!/^[0-9]{15}$/.test(code)) return bad(code, 'digits')
  const community = code.slice(0, 12)
  const division = parseDivisionCode(community)
  if (!division.ok || division.value.level !== 'community') return bad(code, 'community')
  const sequence = Number(code.slice(12))
  return sequence === 0 ? bad(code, 'sequence') : succeed({ code, community, sequence })
}

function bad(code: string, part: 'digits' | 'community' | 'sequence'): Result<never> {
  return refuse('place.bad_grid_code', { code: code.slice(0, 40), part })
}
