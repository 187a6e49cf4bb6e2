import { Marker } from '@vis.gl/react-maplibre'
import type { Language, Position } from '@yiwang/contract'
import type { ReactNode } from 'react'
import { DistrictMap } from './district-map.tsx'
import type { MapDistrict } from './district-view.ts'
import { mapWords } from './map-word.ts'
import { Pin } from './pin-picker.tsx'

interface PlaceMapProps {
  readonly district: MapDistrict
  readonly language: Language
  readonly position: Position
  readonly zoom?: number
}

/** A small still map with one point. */
export function PlaceMap({ district, language, position, zoom = 15.5 }: PlaceMapProps): ReactNode {
  return (
    <DistrictMap key={`${position.lon},${position.lat}`} district={district} language={language} start={{ position, zoom }} isStill>
      <Marker longitude={position.lon} latitude={position.lat} anchor="bottom">
        <Pin title={mapWords(language).pin} />
      </Marker>
    </DistrictMap>
  )
}
