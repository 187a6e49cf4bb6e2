import { Layer, Source } from '@vis.gl/react-maplibre'
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import { useMemo, type ReactNode } from 'react'

import { lateness, lights } from './dusk-scale.ts'
import { hexagonAround } from './hexagon.ts'
import { useLayerClick, type Picked } from './use-layer-click.ts'

/** Where matters lie, gathered: the middle of a cell, how many, and how many of them are late. */
export type GatheredCell = readonly [lon: number, lat: number, matters: number, late: number]

/** Gathered matters as glowing heat, or as hexagons that rise; `side` of a hexagon in metres. */
export interface HeatFieldProps {
  readonly cells: readonly GatheredCell[]
  readonly side: number
  readonly look: 'heat' | 'hexagons'
  readonly onPick?: (picked: Picked) => void
}

/** Where much happens: as a glow, or as columns whose height says how many and whose colour how many of them are late. */
export function HeatField({ look, ...field }: HeatFieldProps): ReactNode {
  return look === 'heat' ? <Glow cells={field.cells} /> : <Columns {...field} />
}

const hexagonLayer = 'stage-hexagons'
const clear = 'rgba(0, 0, 0, 0)'

function Glow({ cells }: Pick<HeatFieldProps, 'cells'>): ReactNode {
  const most = mostOf(cells)
  const data = useMemo(
    (): FeatureCollection => ({
      type: 'FeatureCollection',
      features: cells.map(([lon, lat, matters]) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { weight: Math.sqrt(matters / most) },
      })),
    }),
    [cells, most],
  )
  return (
    <Source id="stage-glow" type="geojson" data={data}>
      <Layer
        id="stage-glow"
        type="heatmap"
        paint={{
          'heatmap-weight': ['get', 'weight'],
          'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 10, 0.7, 15, 2.2],
          'heatmap-radius': ['interpolate', ['exponential', 1.6], ['zoom'], 9, 8, 13, 34, 16, 90],
          'heatmap-color': [
            'interpolate',
            ['linear'],
            ['heatmap-density'],
            0,
            clear,
            0.12,
            lights[0],
            0.35,
            lights[1],
            0.6,
            lights[2],
            0.82,
            lights[3],
            1,
            lights[4],
          ],
          'heatmap-opacity': 0.85,
        }}
      />
    </Source>
  )
}

const share: ExpressionSpecification = ['/', ['get', 'late'], ['max', 1, ['get', 'matters']]]

function Columns({ cells, side, onPick }: Omit<HeatFieldProps, 'look'>): ReactNode {
  useLayerClick(hexagonLayer, onPick)
  const most = mostOf(cells)
  const data = useMemo(
    (): FeatureCollection => ({
      type: 'FeatureCollection',
      features: cells.map(([lon, lat, matters, late]) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [hexagonAround(lon, lat, side).map(([x, y]) => [x, y])] },
        properties: { matters, late },
      })),
    }),
    [cells, side],
  )
  return (
    <Source id="stage-hexagons" type="geojson" data={data}>
      <Layer
        id={hexagonLayer}
        type="fill-extrusion"
        paint={{
          'fill-extrusion-color': ['step', share, lateness[0], 0.15, lateness[1], 0.4, lateness[2]],
          'fill-extrusion-height': ['*', side * 3.2, ['sqrt', ['/', ['get', 'matters'], most]]],
          'fill-extrusion-opacity': 0.82,
        }}
      />
    </Source>
  )
}

function mostOf(cells: readonly GatheredCell[]): number {
  return cells.reduce((most, [, , matters]) => Math.max(most, matters), 1)
}
