import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { LiveStream, type LiveListener, type LiveState } from './live-stream.ts'

const stream = new LiveStream(
  () => new EventSource('/api/live'),
  () => Temporal.Now.instant().epochMilliseconds,
)

/** Hears what changes, for as long as the screen is shown. */
export function useLive(listener: Pick<LiveListener, 'onEvent' | 'onMissed'>): void {
  const hear = useEffectEvent((...[event]: Parameters<Exclude<LiveListener['onEvent'], undefined>>) => listener.onEvent?.(event))
  const miss = useEffectEvent(() => listener.onMissed?.())
  useEffect(() => stream.listen({ onEvent: (event) => hear(event), onMissed: () => miss() }), [])
}

/** How the stream is now. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (changed) => stream.listen({ onState: changed }),
    () => stream.state,
  )
}
