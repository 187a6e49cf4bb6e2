import { Layer, Marker, Source, useMap } from '@vis.gl/react-maplibre'
import type { Language, Position } from '@yiwang/contract'
import type { MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useMemo, type ReactNode } from 'react'
import { DistrictMap } from './district-map.tsx'
import type { MapDistrict } from './district-view.ts'
import { Pin } from './pin-picker.tsx'

/** A stop of a round as the map shows it. */
export interface MapStop {
  readonly id: string
  readonly position: Position
  readonly state: 'waits' | 'next' | 'done'
}

interface RoundMapProps {
  readonly district: MapDistrict
  readonly language: Language
  readonly start: Position
  readonly startLabel: string
  readonly stops: readonly MapStop[]
  readonly onSelect: (id: string) => void
}

const colours = { waits: '#5b6b7d', next: '#1f5fb8', done: '#2c7a4b' } as const

/** A round on the map: its start, its way, and its stops with their numbers; what is done is green and has no number. */
export function RoundMap({ district, language, start, startLabel, stops, onSelect }: RoundMapProps): ReactNode {
  const next = stops.find(({ state }) => state === 'next')
  return (
    <DistrictMap district={district} language={language} start={{ position: start, zoom: 15 }} focus={next?.position}>
      <RoundLayers start={start} stops={stops} onSelect={onSelect} />
      <Marker longitude={start.lon} latitude={start.lat} anchor="bottom">
        <Pin title={startLabel} />
      </Marker>
    </DistrictMap>
  )
}

function RoundLayers({ start, stops, onSelect }: Pick<RoundMapProps, 'start' | 'stops' | 'onSelect'>): ReactNode {
  const way = useMemo(() => lineOf([start, ...stops.map(({ position }) => position)]), [start, stops])
  const points = useMemo(() => pointsOf(stops), [stops])
  useStopClicks(onSelect)
  return (
    <>
      <Source id="round-way" type="geojson" data={way}>
        <Layer
          id="round-line"
          type="line"
          paint={{ 'line-color': colours.next, 'line-width': 2.5, 'line-opacity': 0.7, 'line-dasharray': [2, 1.5] }}
        />
      </Source>
      <Source id="round-stops" type="geojson" data={points}>
        <Layer
          id="round-stop"
          type="circle"
          paint={{
            'circle-radius': ['case', ['==', ['get', 'state'], 'next'], 15, 11],
            'circle-color': ['match', ['get', 'state'], 'next', colours.next, 'done', colours.done, colours.waits],
            'circle-stroke-color': '#ffffff',
            'circle-stroke-width': 2,
          }}
        />
        <Layer
          id="round-number"
          type="symbol"
          layout={{ 'text-field': ['get', 'sign'], 'text-font': ['sans-serif'], 'text-size': 12, 'text-allow-overlap': true }}
          paint={{ 'text-color': '#ffffff' }}
        />
      </Source>
    </>
  )
}

function lineOf(points: readonly Position[]) {
  const coordinates = points.map(({ lon, lat }) => [lon, lat])
  return { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates } }
}

function pointsOf(stops: readonly MapStop[]) {
  const features = stops.map(({ id, position, state }, index) => ({
    type: 'Feature' as const,
    properties: { id, state, sign: state === 'done' ? '✓' : String(index + 1) },
    geometry: { type: 'Point' as const, coordinates: [position.lon, position.lat] },
  }))
  return { type: 'FeatureCollection' as const, features }
}

function useStopClicks(onSelect: (id: string) => void): void {
  const { current: map } = useMap()
  useEffect(() => {
    if (!map) return undefined
    const subscription = map.on('click', 'round-stop', (event: MapLayerMouseEvent) => {
      const [feature] = event.features ?? []
      if (feature) onSelect(String(feature.properties['id']))
    })
    return () => subscription.unsubscribe()
  }, [map, onSelect])
}
