import type { FeatureCollection, Point } from 'geojson'
import type { MatterPoints } from '@yiwang/contract'
import { heatRank, matterHeatOf, type MatterHeat } from './matter-heat.ts'

/** A point of the map as the server sends it. */
export type MatterPoint = MatterPoints['points'][number]

/** What a point carries on the map. */
export interface MatterMark {
  readonly id: string
  readonly heat: MatterHeat
  readonly rank: number
}

/** The points as GeoJSON with their heat now (epoch milliseconds), without the heats that are switched off. */
export function featuresOf(
  points: readonly MatterPoint[],
  now: number,
  hidden: ReadonlySet<MatterHeat>,
): FeatureCollection<Point, MatterMark> {
  const marks = points.map((point) => ({ point, heat: matterHeatOf(point, now) })).filter(({ heat }) => !hidden.has(heat))
  return {
    type: 'FeatureCollection',
    features: marks.map(({ point, heat }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
      properties: { id: point.id, heat, rank: heatRank[heat] },
    })),
  }
}
