import { extent, type TilePoint } from './encode-tile.ts'
import { matterHeats, type MatterHeat } from '@yiwang/kernel'

/** Matters of one heat at one pixel of a tile; `point` is there when it is one matter that is known. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly heat: MatterHeat
  readonly matters: number
  readonly point?: TilePoint
}

/** A tile is 8 × 8 squares, which on the screen are 64 pixels to a side: room for one mark. */
const square = extent / 8
const radius = square / 4

interface Pile {
  readonly spots: Spot[]
  matters: number
}

/** One mark for each square of a tile: the matter that is alone in it, or a pile that says how many it holds of each heat. */
export function pileUp(spots: readonly Spot[]): { readonly alone: readonly TilePoint[]; readonly piles: readonly TilePoint[] } {
  const squares = new Map<number, Pile>()
  for (const spot of spots) {
    const key = squareOf(spot.x) + 8 * squareOf(spot.y)
    const pile = squares.get(key) ?? { spots: [], matters: 0 }
    pile.spots.push(spot)
    pile.matters += spot.matters
    squares.set(key, pile)
  }
  const alone: TilePoint[] = []
  const piles: TilePoint[] = []
  for (const pile of squares.values()) {
    const [only] = pile.spots
    if (pile.matters === 1 && only?.point) alone.push(only.point)
    else piles.push(pointOfPile(pile))
  }
  return { alone, piles }
}

function squareOf(pixel: number): number {
  return Math.min(7, Math.max(0, Math.floor(pixel / square)))
}

/** In the middle of its matters, but a mark's radius within its square, so that it stands apart from its neighbours. */
function pointOfPile({ spots, matters }: Pile): TilePoint {
  const counts = matterHeats.map((heat) => [heat, spots.reduce((sum, spot) => sum + (spot.heat === heat ? spot.matters : 0), 0)] as const)
  return {
    x: between(spots, matters, 'x'),
    y: between(spots, matters, 'y'),
    properties: { matters, ...Object.fromEntries(counts.filter(([, count]) => count > 0)) },
  }
}

function between(spots: readonly Spot[], matters: number, axis: 'x' | 'y'): number {
  const centre = spots.reduce((sum, spot) => sum + spot[axis] * spot.matters, 0) / matters
  const edge = squareOf(centre) * square
  return Math.round(Math.min(edge + square - radius, Math.max(edge + radius, centre)))
}
