import { isPosition } from '@yiwang/kernel'
import type { Position } from '@yiwang/contract'

/** The start as the address of the page names it: longitude and latitude to a tenth of a metre. */
export function writeStart({ lon, lat }: Position): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`
}

/** The start that an address names, if it is one. */
export function readStart(text: string | undefined): Position | undefined {
  const [, lon, lat] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/u.exec(text ?? '') ?? []
  const position = { lon: Number(lon), lat: Number(lat) }
  return lon !== undefined && isPosition(position) ? position : undefined
}
