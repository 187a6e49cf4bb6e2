import type { Position } from '@yiwang/contract'
import { useMap } from '@vis.gl/react-maplibre'
import type { MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'

/** What lies under a click on a layer: where, and what the map knows of it. */
export interface Picked {
  readonly position: Position
  readonly properties: Readonly<Record<string, unknown>>
}

/** Tells what of a layer is clicked. */
export function useLayerClick(layer: string, onPick: ((picked: Picked) => void) | undefined): void {
  const { current: map } = useMap()
  const pick = useEffectEvent((picked: Picked) => onPick?.(picked))
  useEffect(() => {
    if (!map) return undefined
    const subscription = map.on('click', layer, ({ features, lngLat }: MapLayerMouseEvent) => {
      const [feature] = features ?? []
      if (feature) pick({ position: { lon: lngLat.lng, lat: lngLat.lat }, properties: feature.properties })
    })
    return () => subscription.unsubscribe()
  }, [map, layer])
}
