import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import type { ExpressionSpecification, GeoJSONSource, MapGeoJSONFeature, MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useMemo, type ReactNode } from 'react'
import { drawHeat } from './heat-icon.ts'
import { featuresOf, type MatterPoint } from './matter-features.ts'
import { heatColours, heatRank, matterHeats, type MatterHeat } from './matter-heat.ts'

const sourceId = 'matters'
const nothing: readonly string[] = []
const layerIds = ['matter-clusters', 'matter-points'] as const

/** Matters on the map. `now` is epoch milliseconds; `moving` are those that changed a moment ago and wear a ring. */
export interface MatterLayersProps {
  readonly points: readonly MatterPoint[]
  readonly now: number
  readonly hidden: ReadonlySet<MatterHeat>
  readonly selected?: string | undefined
  readonly moving?: readonly string[]
  readonly onSelect: (id: string) => void
}

const worstColour: ExpressionSpecification = [
  'match',
  ['get', 'worst'],
  ...matterHeats.flatMap((heat) => [heatRank[heat], heatColours[heat]] as const),
  heatColours.calm,
] as unknown as ExpressionSpecification

const clusterSize: ExpressionSpecification = ['interpolate', ['linear'], ['get', 'point_count'], 2, 13, 20, 17, 100, 22, 1000, 30]

/** Matters as marks and clusters: a cluster's size says how many, its colour how late the worst of them is. */
export function MatterLayers({ points, now, hidden, selected, moving = nothing, onSelect }: MatterLayersProps): ReactNode {
  const data = useMemo(() => featuresOf(points, now, hidden), [points, now, hidden])
  const chosen = useMemo(() => points.filter(({ id }) => id === selected), [points, selected])
  const chosenData = useMemo(() => featuresOf(chosen, now, new Set()), [chosen, now])
  useHeatIcons()
  useMatterClicks(onSelect)
  const icon: ExpressionSpecification = ['concat', 'heat-', ['get', 'heat']]
  return (
    <>
      <Source
        id={sourceId}
        type="geojson"
        data={data}
        cluster
        clusterRadius={36}
        clusterMaxZoom={15}
        clusterProperties={{ worst: ['max', ['get', 'rank']] }}
      >
        <Layer
          id="matter-clusters"
          type="circle"
          filter={['has', 'point_count']}
          paint={{
            'circle-radius': clusterSize,
            'circle-color': worstColour,
            'circle-opacity': 0.9,
            'circle-stroke-color': '#ffffff',
            'circle-stroke-width': 2,
          }}
        />
        <Layer
          id="matter-counts"
          type="symbol"
          filter={['has', 'point_count']}
          layout={{
            'text-field': ['get', 'point_count_abbreviated'],
            'text-font': ['sans-serif'],
            'text-size': 12,
            'text-allow-overlap': true,
          }}
          paint={{ 'text-color': '#ffffff' }}
        />
        <Layer
          id="matter-moving"
          type="circle"
          filter={['in', ['get', 'id'], ['literal', [...moving]]]}
          paint={{ 'circle-radius': 13, 'circle-opacity': 0, 'circle-stroke-color': '#1f6fd1', 'circle-stroke-width': 2 }}
        />
        <Layer
          id="matter-points"
          type="symbol"
          filter={['!', ['has', 'point_count']]}
          layout={{ 'icon-image': icon, 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'symbol-sort-key': ['get', 'rank'] }}
        />
      </Source>
      <Source id="matter-chosen" type="geojson" data={chosenData}>
        <Layer
          id="matter-chosen-ring"
          type="circle"
          paint={{
            'circle-radius': 17,
            'circle-color': '#ffffff',
            'circle-opacity': 0.75,
            'circle-stroke-color': '#0f1b2d',
            'circle-stroke-width': 3,
          }}
        />
        <Layer
          id="matter-chosen-mark"
          type="symbol"
          layout={{ 'icon-image': icon, 'icon-allow-overlap': true, 'icon-ignore-placement': true }}
        />
      </Source>
    </>
  )
}

// A new style forgets its images, so they are given whenever one is missed.
function useHeatIcons(): void {
  const { current: map } = useMap()
  useEffect(() => {
    if (!map) return undefined
    function give({ id }: { readonly id: string }): void {
      const heat = matterHeats.find((name) => id === `heat-${name}`)
      const image = heat && !map?.hasImage(id) ? drawHeat(heat) : undefined
      if (image) map?.addImage(id, image, { pixelRatio: 2 })
    }
    for (const heat of matterHeats) give({ id: `heat-${heat}` })
    map.on('styleimagemissing', give)
    return () => {
      map.off('styleimagemissing', give)
    }
  }, [map])
}

function useMatterClicks(onSelect: (id: string) => void): void {
  const { current: map } = useMap()
  useEffect(() => {
    if (!map) return undefined
    function choose(event: MapLayerMouseEvent): void {
      const [feature] = event.features ?? []
      if (feature?.properties['point_count'] === undefined) onSelect(String(feature?.properties['id'] ?? ''))
      else void openCluster(map?.getSource<GeoJSONSource>(sourceId), feature).then((view) => view && map?.easeTo(view))
    }
    function point(): void {
      map?.getCanvas().style.setProperty('cursor', 'pointer')
    }
    function leave(): void {
      map?.getCanvas().style.removeProperty('cursor')
    }
    const subscriptions = layerIds.flatMap((layer) => [
      map.on('click', layer, choose),
      map.on('mouseenter', layer, point),
      map.on('mouseleave', layer, leave),
    ])
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe()
    }
  }, [map, onSelect])
}

async function openCluster(
  source: GeoJSONSource | undefined,
  cluster: MapGeoJSONFeature,
): Promise<{ center: [number, number]; zoom: number } | undefined> {
  if (!source || cluster.geometry.type !== 'Point') return undefined
  const zoom = await source.getClusterExpansionZoom(Number(cluster.properties['cluster_id']))
  const [lon, lat] = cluster.geometry.coordinates
  return lon === undefined || lat === undefined ? undefined : { center: [lon, lat], zoom: zoom + 0.2 }
}
