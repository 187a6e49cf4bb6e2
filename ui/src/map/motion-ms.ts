/** How long the map takes to move, in milliseconds: not at all for whoever asked for less motion. */
export function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250
}
