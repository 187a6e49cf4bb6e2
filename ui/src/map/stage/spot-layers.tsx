import { Layer, Source } from '@vis.gl/react-maplibre'
import type { Position } from '@yiwang/contract'
import { matterHeats, type MatterHeat } from '@yiwang/kernel'
import type { Feature, FeatureCollection } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import { useMemo, type ReactNode } from 'react'

import { duskHeats } from './dusk-heat.ts'

/** A spot of light: where, and how the matter there stands. */
export interface Spot {
  readonly lon: number
  readonly lat: number
  readonly heat: MatterHeat
}

const colourOfHeat: ExpressionSpecification = [
  'match',
  ['get', 'heat'],
  ...matterHeats.flatMap((heat) => [heat, duskHeats[heat]]),
  duskHeats.calm,
] as unknown as ExpressionSpecification

/** Matters as they stood at a moment, as spots of light. */
export function SpotLayer({ spots }: { readonly spots: readonly Spot[] }): ReactNode {
  const data = useMemo(() => collectionOf(spots.map(({ lon, lat, heat }) => pointOf({ lon, lat }, { heat }))), [spots])
  return (
    <Source id="stage-spots" type="geojson" data={data}>
      <Layer
        id="stage-spot-glow"
        type="circle"
        paint={{ 'circle-radius': 9, 'circle-blur': 1, 'circle-color': colourOfHeat, 'circle-opacity': 0.5 }}
      />
      <Layer
        id="stage-spots"
        type="circle"
        paint={{ 'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 2, 15, 5], 'circle-color': colourOfHeat }}
      />
    </Source>
  )
}

/** Rings around what changed a moment ago. */
export function PulseLayer({ positions }: { readonly positions: readonly Position[] }): ReactNode {
  const data = useMemo(() => collectionOf(positions.map((position) => pointOf(position, {}))), [positions])
  return (
    <Source id="stage-pulses" type="geojson" data={data}>
      <Layer
        id="stage-pulse-glow"
        type="circle"
        paint={{ 'circle-radius': 30, 'circle-blur': 1, 'circle-color': '#cfeaff', 'circle-opacity': 0.35 }}
      />
      <Layer
        id="stage-pulses"
        type="circle"
        paint={{ 'circle-radius': 18, 'circle-opacity': 0, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2 }}
      />
    </Source>
  )
}

function pointOf({ lon, lat }: Position, properties: Readonly<Record<string, string>>): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }
}

function collectionOf(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features }
}
