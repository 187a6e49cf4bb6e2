import type { Position } from '@yiwang/contract'
import { isPosition } from '@yiwang/kernel'

import { toCgcs2000 } from '../district/find-place.ts'
import type { Mapping } from './mapping.ts'
import { cell, refused, type Decided, type Values } from './refused-row.ts'

const degrees = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/u
/** With fewer decimals than this in both numbers a point says no more than a neighbourhood (0.001° is about 100 m). */
const fewestDecimals = 3

/** The position that a row names, in CGCS2000, or why it names none. */
export function decidePosition(values: Values, { lat, lon, crs }: Pick<Mapping, 'lat' | 'lon' | 'crs'>): Decided<Position> {
  const texts = [cell(values, lat), cell(values, lon)]
  const detail = texts.join(', ')
  if (texts.includes('')) return refused('import.no_coordinates')
  const position = { lat: Number(texts[0]), lon: Number(texts[1]) }
  if (!texts.every((text) => degrees.test(text)) || !isPosition(position) || isNullIsland(position))
    return refused('import.bad_coordinates', detail)
  if (texts.every((text) => decimalsOf(text) < fewestDecimals)) return refused('import.rounded_coordinates', detail)
  return { ok: true, value: toCgcs2000(position, crs) }
}

/** Where geocoders send what they cannot place. */
function isNullIsland({ lat, lon }: Position): boolean {
  return lat === 0 && lon === 0
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}
