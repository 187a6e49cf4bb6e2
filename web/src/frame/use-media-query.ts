import { useSyncExternalStore } from 'react'

/** Whether a media query holds, and again when that changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = globalThis.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => globalThis.matchMedia(query).matches,
  )
}
