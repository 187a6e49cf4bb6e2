import type { Position } from '@yiwang/contract'
import type { MapRef } from '@vis.gl/react-maplibre'
import { useEffect, type RefObject } from 'react'

import { motionMs } from './motion-ms.ts'

const edge = 0.12

/** Brings a position into view when it changes; what is seen already does not move. */
export function useFocus(map: RefObject<MapRef | null>, focus: Position | undefined): void {
  const lon = focus?.lon
  const lat = focus?.lat
  useEffect(() => {
    if (!map.current || lon === undefined || lat === undefined || isSeen(map.current, { lon, lat })) return
    map.current.easeTo({ center: [lon, lat], duration: motionMs() })
  }, [map, lon, lat])
}

function isSeen(map: MapRef, { lon, lat }: Position): boolean {
  const { x, y } = map.project([lon, lat])
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return x > width * edge && x < width * (1 - edge) && y > height * edge && y < height * (1 - edge)
}
