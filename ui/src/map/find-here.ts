import type { Position } from '@yiwang/contract'

/** Why the device gave no position. */
export type HereProblem = 'refused' | 'unknown' | 'unsupported'

/** Where the device is (WGS 84), or why it does not say. */
export type Here = { readonly ok: true; readonly position: Position } | { readonly ok: false; readonly problem: HereProblem }

/** Asks the device where it is; waits at most ten seconds. */
export async function findHere(): Promise<Here> {
  if (!('geolocation' in navigator)) return { ok: false, problem: 'unsupported' }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ ok: true, position: { lon: coords.longitude, lat: coords.latitude } }),
      ({ code, PERMISSION_DENIED }) => resolve({ ok: false, problem: code === PERMISSION_DENIED ? 'refused' : 'unknown' }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 15_000 },
    )
  })
}
