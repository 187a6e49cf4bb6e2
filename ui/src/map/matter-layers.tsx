import { Layer, Source } from '@vis.gl/react-maplibre'
import type { Language, Position } from '@yiwang/contract'
import type { MatterHeat } from '@yiwang/kernel'
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { useMemo, type ReactNode } from 'react'

import type { HeatCounts } from './count-heats.ts'
import { matterTiles, tileLayer } from './matter-tiles.ts'
import { tilePaint } from './tile-paint.ts'
import { useFreshTiles } from './use-fresh-tiles.ts'
import { useHeatIcons } from './use-heat-icons.ts'
import { useMatterClicks } from './use-matter-clicks.ts'
import { useTileCounts } from './use-tile-counts.ts'

/** The matter that is chosen, wherever it lies. */
export interface ChosenMark {
  readonly position: Position
  readonly heat: MatterHeat
}

/**
 * Matters on the map. `question` is the query part of the tiles' address; they are asked for anew when `freshness`
 * changes. `moving` are those that changed a moment ago and wear a ring; `onCounts` tells what lies within view.
 */
export interface MatterLayersProps {
  readonly question: string
  readonly freshness: number
  readonly language: Language
  readonly hidden?: ReadonlySet<MatterHeat>
  readonly chosen?: ChosenMark | undefined
  readonly moving?: readonly string[]
  readonly onSelect: (id: string) => void
  readonly onCounts?: (counts: HeatCounts) => void
}

const nothingHidden: ReadonlySet<MatterHeat> = new Set()
const nothingMoves: readonly string[] = []
const paper = '#ffffff'
const iconLayout: SymbolLayerSpecification['layout'] = { 'icon-allow-overlap': true, 'icon-ignore-placement': true }

/** Matters as marks and piles: a pile's size says how many, its colour how late the worst of them is, "!" how many are overdue. */
export function MatterLayers(props: MatterLayersProps): ReactNode {
  const { question, hidden = nothingHidden, language, moving = nothingMoves } = props
  const paint = useMemo(() => tilePaint(hidden, language), [hidden, language])
  const tiles = useMemo(() => [`${location.origin}/api/tiles/matters/{z}/{x}/{y}?${question}`], [question])
  useHeatIcons()
  useFreshTiles(props.freshness)
  useMatterClicks(props.onSelect)
  useTileCounts(props.onCounts)
  const size: ExpressionSpecification = ['interpolate', ['linear'], paint.count, 2, 15, 20, 17, 100, 21, 1000, 26, 10_000, 31]
  return (
    <>
      <Source id={matterTiles} type="vector" tiles={tiles} minzoom={0} maxzoom={19}>
        <Layer
          id={tileLayer.piles}
          source-layer="clusters"
          type="circle"
          filter={paint.piles}
          paint={{ 'circle-radius': size, 'circle-color': paint.colour, 'circle-stroke-color': paper, 'circle-stroke-width': 2 }}
        />
        <Layer
          id={tileLayer.counts}
          source-layer="clusters"
          type="symbol"
          filter={paint.piles}
          layout={{
            'text-field': paint.label,
            'text-font': ['sans-serif'],
            'text-size': 12,
            'text-line-height': 1.1,
            'text-allow-overlap': true,
            'text-ignore-placement': true,
          }}
          paint={{ 'text-color': paper }}
        />
        <Layer
          id={tileLayer.pilesOfOne}
          source-layer="clusters"
          type="symbol"
          filter={paint.pilesOfOne}
          layout={{ ...iconLayout, 'icon-image': ['concat', 'heat-', paint.worst] }}
        />
        <Layer
          id="matter-moving"
          source-layer="matters"
          type="circle"
          filter={['in', ['get', 'id'], ['literal', [...moving]]]}
          paint={{ 'circle-radius': 13, 'circle-opacity': 0, 'circle-stroke-color': '#1f6fd1', 'circle-stroke-width': 2 }}
        />
        <Layer
          id={tileLayer.matters}
          source-layer="matters"
          type="symbol"
          filter={paint.alone}
          layout={{ ...iconLayout, 'icon-image': ['concat', 'heat-', ['get', 'heat']], 'symbol-sort-key': paint.order }}
        />
      </Source>
      <ChosenLayers chosen={props.chosen} />
    </>
  )
}

function ChosenLayers({ chosen }: Pick<MatterLayersProps, 'chosen'>): ReactNode {
  const [lon, lat, heat] = [chosen?.position.lon, chosen?.position.lat, chosen?.heat]
  const data = useMemo((): FeatureCollection => {
    if (lon === undefined || lat === undefined) return { type: 'FeatureCollection', features: [] }
    const geometry = { type: 'Point' as const, coordinates: [lon, lat] }
    return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: { heat } }] }
  }, [lon, lat, heat])
  return (
    <Source id="matter-chosen" type="geojson" data={data}>
      <Layer
        id="matter-chosen-ring"
        type="circle"
        paint={{
          'circle-radius': 17,
          'circle-color': paper,
          'circle-opacity': 0.75,
          'circle-stroke-color': '#0f1b2d',
          'circle-stroke-width': 3,
        }}
      />
      <Layer id="matter-chosen-mark" type="symbol" layout={{ ...iconLayout, 'icon-image': ['concat', 'heat-', ['get', 'heat']] }} />
    </Source>
  )
}
