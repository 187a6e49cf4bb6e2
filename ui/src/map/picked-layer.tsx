import type { Position } from '@yiwang/contract'
import { Layer, Source } from '@vis.gl/react-maplibre'
import type { FeatureCollection } from 'geojson'
import { useMemo, type ReactNode } from 'react'

/** A ring around everything that is picked. */
export function PickedLayer({ positions }: { readonly positions: readonly Position[] }): ReactNode {
  const data = useMemo(() => collectionOf(positions), [positions])
  return (
    <Source id="matters-picked" type="geojson" data={data}>
      <Layer
        id="matters-picked-ring"
        type="circle"
        paint={{
          'circle-radius': 11,
          'circle-opacity': 0,
          'circle-stroke-color': '#1f5fd6',
          'circle-stroke-opacity': 0.45,
          'circle-stroke-width': 2.5,
        }}
      />
    </Source>
  )
}

function collectionOf(positions: readonly Position[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: positions.map(({ lon, lat }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }
}
