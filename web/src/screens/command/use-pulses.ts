import type { Position } from '@yiwang/contract'
import { useCallback, useEffect, useRef, useState } from 'react'

import { useLive } from '../../live/use-live.ts'

/** What changed a moment ago, and a count that rises whenever the map should be drawn anew. */
export interface Pulses {
  readonly positions: readonly Position[]
  readonly beats: number
}

const seenMs = 12_000
const restMs = 1500
const most = 60

/** Hears what changes: at once on the map, and in the numbers as soon as a burst lets them rest. */
export function usePulses(renew: () => void): Pulses {
  const [seen, setSeen] = useState<readonly { readonly key: number; readonly position: Position }[]>([])
  const [beats, setBeats] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const next = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const settle = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      setBeats((count) => count + 1)
      if (document.visibilityState === 'visible') renew()
    }, restMs)
  }, [renew])
  useLive({
    onEvent: ({ position }) => {
      const key = next.current++
      setSeen((pulses) => [...pulses.slice(1 - most), { key, position }])
      setTimeout(() => setSeen((pulses) => pulses.filter((pulse) => pulse.key !== key)), seenMs)
      settle()
    },
    onMissed: settle,
  })
  return { positions: seen.map(({ position }) => position), beats }
}
