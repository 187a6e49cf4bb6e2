import { Layer, Source } from '@vis.gl/react-maplibre'
import type { ExpressionSpecification } from 'maplibre-gl'
import { useMemo, type ReactNode } from 'react'

import { lightOf } from './dusk-scale.ts'
import { useLayerClick, type Picked } from './use-layer-click.ts'

/** Streets, communities or unit grids; the key under which each carries its code. */
const levels = { street: '/api/base-map/streets', community: '/api/base-map/communities', grid: '/api/grids' } as const

/** Areas lit by a number each; `values` by the code of an area. */
export interface AreaFillProps {
  readonly level: keyof typeof levels
  readonly values: ReadonlyMap<string, number>
  readonly onPick?: (picked: Picked) => void
}

const areaLayer = 'stage-areas'

/** Each area as bright as its number is high. */
export function AreaFill({ level, values, onPick }: AreaFillProps): ReactNode {
  useLayerClick(areaLayer, onPick)
  const colour = useMemo(() => colourOf(values), [values])
  return (
    <Source key={level} id={`stage-areas-${level}`} type="geojson" data={`${location.origin}${levels[level]}`}>
      <Layer id={areaLayer} type="fill" paint={{ 'fill-color': colour, 'fill-opacity': 0.72 }} />
      <Layer id={`${areaLayer}-edge`} type="line" paint={{ 'line-color': '#9cc4e6', 'line-width': 0.8, 'line-opacity': 0.45 }} />
    </Source>
  )
}

function colourOf(values: ReadonlyMap<string, number>): ExpressionSpecification {
  const known = [...values]
  const most = known.reduce((top, [, value]) => Math.max(top, value), 1)
  if (known.length === 0) return ['literal', '#173450']
  const value = ['match', ['get', 'code'], ...known.flat(), 0] as unknown as ExpressionSpecification
  return lightOf(value, most)
}
