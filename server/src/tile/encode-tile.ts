import { PbfWriter } from 'pbf'

/** A point of a tile: pixels from its north-western corner, of `extent` to a side. */
export interface TilePoint {
  readonly x: number
  readonly y: number
  readonly properties: Readonly<Record<string, string | number>>
}

/** A layer of points. */
export interface TileLayer {
  readonly name: string
  readonly points: readonly TilePoint[]
}

/** Pixels to a side of a tile. */
export const extent = 4096

/** A vector tile of points (Mapbox Vector Tile Specification 2.1), encoded here so that both engines give the same. */
export function encodeTile(layers: readonly TileLayer[]): Uint8Array {
  const pbf = new PbfWriter()
  for (const layer of layers) if (layer.points.length > 0) pbf.writeMessage(3, writeLayer, layer)
  return pbf.finish()
}

function writeLayer({ name, points }: TileLayer, pbf: PbfWriter): void {
  const keys = new Map<string, number>()
  const values = new Map<string | number, number>()
  pbf.writeVarintField(15, 2)
  pbf.writeStringField(1, name)
  for (const point of points) pbf.writeMessage(2, writePoint, { point, tags: tagsOf(point, keys, values) })
  for (const key of keys.keys()) pbf.writeStringField(3, key)
  for (const value of values.keys()) pbf.writeMessage(4, writeValue, value)
  pbf.writeVarintField(5, extent)
}

function tagsOf({ properties }: TilePoint, keys: Map<string, number>, values: Map<string | number, number>): number[] {
  return Object.entries(properties).flatMap(([key, value]) => [placeIn(keys, key), placeIn(values, value)])
}

function placeIn<Key>(known: Map<Key, number>, key: Key): number {
  const place = known.get(key) ?? known.size
  known.set(key, place)
  return place
}

const pointType = 1
/** One MoveTo, in the specification's command encoding. */
const moveToOnce = 9

function writePoint({ point, tags }: { readonly point: TilePoint; readonly tags: number[] }, pbf: PbfWriter): void {
  pbf.writePackedVarint(2, tags)
  pbf.writeVarintField(3, pointType)
  pbf.writePackedVarint(4, [moveToOnce, zigzag(point.x), zigzag(point.y)])
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

function writeValue(value: string | number, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value)
  else pbf.writeVarintField(5, value)
}
