import { distance, type AreaClass, type Position, type UnitGrid } from '@yiwang/kernel'

/** A block of equal square grids round a centre: how many each way, and the side of one in metres. */
export interface GridBlock {
  readonly community: string
  readonly center: Position
  readonly columns: number
  readonly rows: number
  readonly metres: number
  readonly areaClass: AreaClass
  readonly validFrom: string
}

/**
 * Square unit grids that touch without gap or overlap, numbered row by row from the north-west. A community numbers its
 * grids from 001 to 999, so a block holds no more.
 */
export function makeGridBlock(block: GridBlock): readonly UnitGrid[] {
  const { columns, rows, community, areaClass, validFrom } = block
  const { lon, lat } = block.center
  const high = degrees(block.metres)
  const wide = high / Math.cos((lat * Math.PI) / 180)
  const verticals = edges(columns, lon - (wide * columns) / 2, wide)
  const horizontals = edges(rows, lat + (high * rows) / 2, -high)
  return Array.from({ length: Math.min(columns * rows, 999) }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const [west = 0, east = 0] = verticals.slice(column, column + 2)
    const [north = 0, south = 0] = horizontals.slice(row, row + 2)
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
    const sequence = String(index + 1).padStart(3, '0')
    return { code: `${community}${sequence}`, name: `临时网格 ${sequence}`, areaClass, polygon: [ring], validFrom }
  })
}

function degrees(metres: number): number {
  return metres / distance({ lon: 0, lat: 0 }, { lon: 0, lat: 1 })
}

// Neighbours take their edge from the same number, so that a point on it lies in exactly one of them.
function edges(count: number, first: number, step: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => Math.round((first + step * index) * 1e7) / 1e7)
}
