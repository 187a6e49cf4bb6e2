/** Metres of the mean Earth radius, for distances on the sphere. */
export const earthRadius = 6_371_008.8

/** Degrees as radians. */
export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
