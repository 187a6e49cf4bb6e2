import { useMap } from '@vis.gl/react-maplibre'
import { matterHeats } from '@yiwang/kernel'
import { useEffect } from 'react'

import { drawHeat } from './heat-icon.ts'

/** Gives the map the marks of the heats; a new style forgets its images, so they are given whenever one is missed. */
export function useHeatIcons(): void {
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
