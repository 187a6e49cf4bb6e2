import type { TileName } from '@yiwang/contract'

import { extent } from './encode-tile.ts'

/** Cells are counted at this zoom; the database's `matter_cell` does the same. */
const cellZoom = 20

/** The cells of a tile: from `first` up to but not including `end`. A tile's cells follow each other in Z-order. */
export function cellsOf({ z, x, y }: TileName): { readonly first: number; readonly end: number } {
  const size = 4 ** (cellZoom - z)
  const first = interleaved(x, y) * size
  return { first, end: first + size }
}

/** How much finer than the tile its clusters are, in zooms, and how many bits of a cell they leave out. */
export function clusterBits({ z }: TileName): number {
  return 2 * Math.max(0, cellZoom - (z + 5))
}

/** The middle of a cluster, in pixels of the tile. */
export function clusterPixel({ z, x, y }: TileName, cluster: number): { readonly x: number; readonly y: number } {
  const zoom = Math.min(cellZoom, z + 5)
  const across = 2 ** (zoom - z)
  const { column, row } = separated(cluster)
  return { x: Math.round(((column - x * across + 0.5) / across) * extent), y: Math.round(((row - y * across + 0.5) / across) * extent) }
}

/** A position in pixels of a tile. */
export function pixelOf({ z, x, y }: TileName, { lon, lat }: { readonly lon: number; readonly lat: number }): { x: number; y: number } {
  const slope = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180
  const east = ((lon + 180) / 360) * 2 ** z - x
  const south = ((1 - Math.log(Math.tan(slope) + 1 / Math.cos(slope)) / Math.PI) / 2) * 2 ** z - y
  return { x: Math.floor(east * extent), y: Math.floor(south * extent) }
}

/** Column and row as one number, their bits in turn: more than 32 bits, so no bit operators. */
function interleaved(column: number, row: number): number {
  let cell = 0
  for (let bit = 0; bit < cellZoom; bit += 1) cell += (((column >> bit) & 1) + ((row >> bit) & 1) * 2) * 4 ** bit
  return cell
}

function separated(cell: number): { readonly column: number; readonly row: number } {
  let [column, row, left] = [0, 0, cell]
  for (let bit = 0; left > 0; bit += 1) {
    const pair = left % 4
    column += (pair & 1) * 2 ** bit
    row += (pair >> 1) * 2 ** bit
    left = Math.floor(left / 4)
  }
  return { column, row }
}

/** How wide a cell is on the ground at a latitude, in metres. */
export function cellSize(lat: number): number {
  return ((2 * Math.PI * 6_378_137) / 2 ** cellZoom) * Math.cos((lat * Math.PI) / 180)
}

/** The middle of a cell that has been left without so many levels, in degrees. */
export function middleOfCell(cell: number, levels: number): { readonly lon: number; readonly lat: number } {
  const { column, row } = separated(cell)
  const across = 2 ** (cellZoom - levels)
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (row + 0.5)) / across))) * 180) / Math.PI
  return { lon: ((column + 0.5) / across) * 360 - 180, lat }
}
