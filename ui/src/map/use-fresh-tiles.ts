import { useMap } from '@vis.gl/react-maplibre'
import { useEffect, useRef } from 'react'

import { matterTiles } from './matter-tiles.ts'

/** Asks for the tiles anew when `freshness` changes; what is drawn stays until they are there. */
export function useFreshTiles(freshness: number): void {
  const { current: map } = useMap()
  const known = useRef(freshness)
  useEffect(() => {
    if (known.current === freshness) return
    known.current = freshness
    if (map?.getSource(matterTiles)) map.getMap().refreshTiles(matterTiles)
  }, [map, freshness])
}
