import { boardBounds, overlaps, type TilePlace } from './tile.ts'

/** A tile as far as arranging is concerned. */
interface Placed {
  readonly id: string
  readonly place: TilePlace
}

/**
 * Moves or resizes one tile to a place, as near to it as the grid allows. Whatever lies there makes room downwards; then
 * everything rises until it rests on something, so that no two tiles overlap and no row is empty. The order of the list stays.
 */
export function arrange<T extends Placed>(tiles: readonly T[], moved?: { readonly id: string; readonly place: TilePlace }): readonly T[] {
  const wanted = tiles.map((tile) => (tile.id === moved?.id ? { ...tile, place: clamp(moved.place) } : tile))
  const inOrder = wanted.toSorted((one, other) => rank(one) - rank(other) || Number(other.id === moved?.id) - Number(one.id === moved?.id))
  const settled = new Map<string, TilePlace>()
  for (const { id, place } of inOrder) settled.set(id, settle(place, [...settled.values()]))
  return wanted.map((tile) => ({ ...tile, place: settled.get(tile.id) ?? tile.place }))
}

/** The first free place for a new tile of this size below everything. */
export function placeBelow(tiles: readonly Placed[], size: Pick<TilePlace, 'w' | 'h'>): TilePlace {
  return { x: 0, y: Math.max(0, ...tiles.map(({ place }) => place.y + place.h)), ...size }
}

function rank({ place }: Placed): number {
  return place.y * boardBounds.columns + place.x
}

/** Rises from its row to the lowest that is free all the way; where its row is taken, it first goes down. */
function settle(place: TilePlace, others: readonly TilePlace[]): TilePlace {
  let row = place.y
  while (others.some((other) => overlaps(other, { ...place, y: row }))) row += 1
  while (row > 0 && !others.some((other) => overlaps(other, { ...place, y: row - 1 }))) row -= 1
  return { ...place, y: row }
}

function clamp({ x, y, w, h }: TilePlace): TilePlace {
  const width = Math.min(Math.max(w, 2), boardBounds.columns)
  return {
    x: Math.min(Math.max(x, 0), boardBounds.columns - width),
    y: Math.max(y, 0),
    w: width,
    h: Math.min(Math.max(h, 2), boardBounds.height),
  }
}
