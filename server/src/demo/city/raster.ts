/** A surface kept as a lattice of heights, read between its knots. */
export type Surface = (x: number, y: number) => number

/** How finely a surface is kept, and half the width and height of where it is exact (metres); outside, the edge's value is given. */
type Fineness = { readonly step: number; readonly x: number; readonly y: number }

/** Fine enough for the hills of the whole sheet. */
export const SHEET: Fineness = { step: 120, x: 13_000, y: 10_000 }

/** Fine enough for what is only asked inside the district. */
export const DISTRICT: Fineness = { step: 150, x: 6900, y: 5700 }

/** Samples a slow surface once, so that reading it afterwards costs four array reads. */
export function makeRaster(slow: Surface, fineness: Fineness): Surface {
  const { step, x: halfWidth, y: halfHeight } = fineness
  const columns = Math.ceil((2 * halfWidth) / step) + 1
  const rows = Math.ceil((2 * halfHeight) / step) + 1
  const values = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      values[row * columns + column] = slow(column * step - halfWidth, row * step - halfHeight)
  }
  return function read(x, y) {
    const across = Math.max(0, Math.min(columns - 1.001, (x + halfWidth) / step))
    const up = Math.max(0, Math.min(rows - 1.001, (y + halfHeight) / step))
    const left = Math.floor(across)
    const low = Math.floor(up)
    const corner = low * columns + left
    const a = values[corner] ?? 0
    const b = values[corner + 1] ?? 0
    const c = values[corner + columns] ?? 0
    const d = values[corner + columns + 1] ?? 0
    const bottom = a + (b - a) * (across - left)
    return bottom + (c + (d - c) * (across - left) - bottom) * (up - low)
  }
}
