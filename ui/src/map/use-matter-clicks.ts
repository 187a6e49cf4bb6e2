import { useMap } from '@vis.gl/react-maplibre'
import type { MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'

import { tileLayer } from './matter-tiles.ts'
import { motionMs } from './motion-ms.ts'

const touched = [tileLayer.matters, tileLayer.piles, tileLayer.pilesOfOne] as const

/** A click on a matter tells its id; a click on a pile comes nearer to it. */
export function useMatterClicks(onSelect: (id: string) => void): void {
  const { current: map } = useMap()
  const select = useEffectEvent(onSelect)
  useEffect(() => {
    if (!map) return undefined
    function choose({ features }: MapLayerMouseEvent): void {
      const [feature] = features ?? []
      const id: unknown = feature?.properties['id']
      if (typeof id === 'string') select(id)
      else if (feature?.geometry.type === 'Point') comeNearer(feature.geometry.coordinates)
    }
    function comeNearer([lon = 0, lat = 0]: readonly number[]): void {
      map?.easeTo({ center: [lon, lat], zoom: Math.min(map.getMaxZoom(), map.getZoom() + 2), duration: motionMs() })
    }
    function point(): void {
      map?.getCanvas().style.setProperty('cursor', 'pointer')
    }
    function leave(): void {
      map?.getCanvas().style.removeProperty('cursor')
    }
    const subscriptions = touched.flatMap((layer) => [
      map.on('click', layer, choose),
      map.on('mouseenter', layer, point),
      map.on('mouseleave', layer, leave),
    ])
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe()
    }
  }, [map])
}
