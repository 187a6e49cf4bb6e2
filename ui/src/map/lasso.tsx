import type { Position } from '@yiwang/contract'
import { useMap } from '@vis.gl/react-maplibre'
import type { Map as DrawnMap } from 'maplibre-gl'
import { useEffect, useRef, type ReactNode } from 'react'

/** Drawing a ring by hand: `onReady` tells that the pen is there, `onRing` its corners once, `onCancel` that nothing was drawn. */
export interface LassoProps {
  readonly onReady: () => void
  readonly onRing: (ring: readonly Position[]) => void
  readonly onCancel: () => void
}

/** A ring drawn with the pointer held down; the tools for it are fetched when it is first used. */
export function Lasso({ onReady, onRing, onCancel }: LassoProps): ReactNode {
  const { current: map } = useMap()
  const told = useRef({ onReady, onRing, onCancel })
  useEffect(() => {
    told.current = { onReady, onRing, onCancel }
  })
  useEffect(() => {
    const drawn = map?.getMap()
    if (!drawn) return undefined
    let stop: (() => void) | undefined
    let isOver = false
    void startDrawing(drawn, (ring) => told.current.onRing(ring)).then((end) => {
      if (isOver) return end()
      stop = end
      told.current.onReady()
    })
    function press(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      event.preventDefault()
      told.current.onCancel()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => {
      isOver = true
      document.removeEventListener('keydown', press, { capture: true })
      stop?.()
    }
  }, [map])
  return null
}

async function startDrawing(map: DrawnMap, onRing: (ring: readonly Position[]) => void): Promise<() => void> {
  const [{ TerraDraw, TerraDrawFreehandMode }, { TerraDrawMapLibreGLAdapter }] = await Promise.all([
    import('terra-draw'),
    import('terra-draw-maplibre-gl-adapter'),
  ])
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map }),
    modes: [
      new TerraDrawFreehandMode({
        minDistance: 12,
        drawInteraction: 'click-drag',
        styles: { fillColor: '#1f5fd6', outlineColor: '#1f5fd6' },
      }),
    ],
  })
  draw.start()
  draw.setMode('freehand')
  draw.on('finish', (id) => {
    const ring = ringOf(draw.getSnapshotFeature(id)?.geometry)
    if (ring.length >= 3) onRing(ring)
  })
  return () => draw.stop()
}

/** The corners of what was drawn, without the last, which is the first again. */
function ringOf(geometry: { readonly type: string; readonly coordinates: unknown } | undefined): readonly Position[] {
  if (geometry?.type !== 'Polygon') return []
  const [outer = []] = geometry.coordinates as readonly (readonly (readonly number[])[])[]
  return outer.slice(0, -1).map(([lon = 0, lat = 0]) => ({ lon, lat }))
}
