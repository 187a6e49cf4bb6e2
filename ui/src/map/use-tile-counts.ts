import { useMap } from '@vis.gl/react-maplibre'
import { useEffect, useEffectEvent } from 'react'

import { countHeats, type HeatCounts } from './count-heats.ts'
import { matterTiles } from './matter-tiles.ts'

/** Tells how many matters of each heat lie within view, whenever the map has come to rest. */
export function useTileCounts(onCounts: ((counts: HeatCounts) => void) | undefined): void {
  const { current: map } = useMap()
  const isAsked = onCounts !== undefined
  const tell = useEffectEvent((counts: HeatCounts) => onCounts?.(counts))
  useEffect(() => {
    if (!map || !isAsked) return undefined
    function count(): void {
      if (!map?.getSource(matterTiles)) return
      const view = map.getBounds()
      const found = ['matters', 'clusters'].flatMap((sourceLayer) => map.querySourceFeatures(matterTiles, { sourceLayer }))
      const seen = found.filter(
        ({ geometry }) => geometry.type === 'Point' && view.contains([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]),
      )
      tell(countHeats(seen.map(({ properties }) => properties)))
    }
    const subscription = map.on('idle', count)
    return () => subscription.unsubscribe()
  }, [map, isAsked])
}
