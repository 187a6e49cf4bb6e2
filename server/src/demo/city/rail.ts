import { smoothLine } from './curve.ts'
import { toLineCoordinates, toLonLat } from './frame.ts'
import type { Feature, RailProperties } from './city.ts'
import type { Line, Point } from './plane.ts'
import type { Spine } from './skeleton.ts'

/** The metro's course: under the western estates, the old town, the river, the new town and the works. */
const METRO: Line = [
  [-3900, -500],
  [-3300, -700],
  [-2500, -1150],
  [-1750, -1350],
  [-1050, -1300],
  [-450, -900],
  [250, -560],
  [1000, -750],
  [1800, -1050],
  [2500, -1050],
  [3300, -900],
  [4200, -1050],
  [5000, -1400],
]

/** A station, and whether it is the railway's or the metro's. */
type Station = { readonly at: Point; readonly zh: string; readonly en: string; readonly metro: boolean }

export const STATIONS: readonly Station[] = [
  { at: [-1250, 1230], zh: '临澜站', en: 'Linlan Railway Station', metro: false },
  { at: [4200, 60], zh: '临澜东站', en: 'Linlan East Railway Station', metro: false },
  { at: [-3300, -700], zh: '望潮站', en: 'Wangchao', metro: true },
  { at: [-2500, -1150], zh: '凤凰里站', en: 'Fenghuangli', metro: true },
  { at: [-1750, -1350], zh: '书院站', en: 'Shuyuan', metro: true },
  { at: [-1050, -1300], zh: '古渡站', en: 'Gudu', metro: true },
  { at: [1000, -750], zh: '明湖南站', en: 'Minghu South', metro: true },
  { at: [1800, -1050], zh: '听澜中心站', en: 'Tinglan Centre', metro: true },
  { at: [2500, -1050], zh: '澜湾站', en: 'Lanwan', metro: true },
  { at: [3300, -900], zh: '石鼓站', en: 'Shigu', metro: true },
  { at: [4200, -1050], zh: '港兴站', en: 'Gangxing', metro: true },
]

function makeLine(line: Line, properties: RailProperties): Feature<RailProperties> {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: toLineCoordinates(line) } }
}

function nearestPoint(line: Line, at: Point): Point {
  return line.reduce((best, point) => {
    return Math.hypot(point[0] - at[0], point[1] - at[1]) < Math.hypot(best[0] - at[0], best[1] - at[1]) ? point : best
  })
}

/** The rail layer: the railway, one metro line, and their stations. */
export function makeRail(spines: readonly Spine[]): Feature<RailProperties>[] {
  const railway = spines.find((spine) => spine.class === 'rail')?.line ?? []
  const metro = smoothLine(METRO, 50)
  return [
    makeLine(railway, { kind: 'rail', zh: '临澜铁路', en: 'Linlan Railway' }),
    makeLine(metro, { kind: 'metro', zh: '轨道交通 1 号线', en: 'Metro Line 1' }),
    ...STATIONS.map((station): Feature<RailProperties> => {
      const at = nearestPoint(station.metro ? metro : railway, station.at)
      const kind = station.metro ? 'metro-station' : 'rail-station'
      return {
        type: 'Feature',
        properties: { kind, zh: station.zh, en: station.en },
        geometry: { type: 'Point', coordinates: toLonLat(at) },
      }
    }),
  ]
}
