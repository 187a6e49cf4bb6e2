/** Metres of the mean Earth radius, for distances on the sphere. */
export const earthRadius = 6_371_008.8

/** Degrees as radians. */
export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** Degrees as a whole number of ten-millionths (1.1 cm on the ground), the fineness to which places are told apart. */
export function snap(degrees: number): number {
  return Math.round(degrees * 1e7)
}
