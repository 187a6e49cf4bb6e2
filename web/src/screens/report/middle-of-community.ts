import type { Position } from '@yiwang/contract'
import { z } from 'zod'

const Point = z.tuple([z.number(), z.number()]).rest(z.number())
const Outline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Point)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Point))) }),
])

/** The outlines of unit grids, as GeoJSON; the first twelve digits of a grid's code are its community. */
export const GridShapes = z.object({ features: z.array(z.object({ properties: z.object({ code: z.string() }), geometry: Outline })) })
export type GridShapes = z.infer<typeof GridShapes>

/** A position that stands for a community: the middle of its most central grid, which lies inside; nothing where it has no grids. */
export function findMiddleOfCommunity(shapes: GridShapes, community: string): Position | undefined {
  const middles = shapes.features
    .filter(({ properties }) => properties.code.startsWith(community))
    .map(({ geometry }) => middleOf(ringOf(geometry)))
  if (middles.length === 0) return undefined
  const middle = middleOf(middles)
  const [best] = middles.toSorted((one, other) => distance(one, middle) - distance(other, middle))
  return best === undefined ? undefined : { lon: best[0], lat: best[1] }
}

type Pair = readonly [number, number]

function ringOf(geometry: z.infer<typeof Outline>): Pair[] {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]
  return (ring ?? []).map(([lon, lat]) => [lon, lat])
}

function middleOf(points: readonly Pair[]): Pair {
  const sum = points.reduce<Pair>(([lon, lat], point) => [lon + point[0], lat + point[1]], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

function distance(one: Pair, other: Pair): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}
