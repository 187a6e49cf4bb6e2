import { Marker } from '@vis.gl/react-maplibre'
import type { Language, Position } from '@yiwang/contract'
import type { ReactNode } from 'react'
import { DistrictMap } from './district-map.tsx'
import type { MapDistrict } from './district-view.ts'
import { Pin } from './pin-picker.tsx'

/** A place from which a photo was taken: a letter or two to show, and what it is. */
export interface CameraSpot {
  readonly position: Position
  readonly sign: string
  readonly label: string
  readonly tone: 'before' | 'after'
}

interface EvidenceMapProps {
  readonly district: MapDistrict
  readonly language: Language
  readonly matter: Position
  readonly matterLabel: string
  readonly spots: readonly CameraSpot[]
}

/** A small still map of a matter and of where its photos were taken, as near as shows them all. */
export function EvidenceMap({ district, language, matter, matterLabel, spots }: EvidenceMapProps): ReactNode {
  const view = viewOf([matter, ...spots.map(({ position }) => position)])
  return (
    <DistrictMap
      key={`${view.position.lon},${view.position.lat},${view.zoom}`}
      district={district}
      language={language}
      start={view}
      isStill
    >
      <Marker longitude={matter.lon} latitude={matter.lat} anchor="bottom">
        <Pin title={matterLabel} />
      </Marker>
      {spots.map(({ position, sign, label, tone }) => (
        <Marker key={label} longitude={position.lon} latitude={position.lat} anchor="center">
          <span className={`yw-camera yw-camera-${tone}`} role="img" aria-label={label} title={label}>
            {sign}
          </span>
        </Marker>
      ))}
    </DistrictMap>
  )
}

/** The middle of the points, and a zoom at which they fill half of a small map. */
function viewOf(points: readonly Position[]): { readonly position: Position; readonly zoom: number } {
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const span = Math.max(east - west, north - south, 1e-9)
  const zoom = Math.log2((360 * 160) / (512 * span))
  return { position: { lon: (west + east) / 2, lat: (south + north) / 2 }, zoom: Math.min(17, Math.max(8.5, zoom)) }
}
