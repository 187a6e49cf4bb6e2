/** Metres of a degree of latitude. */
const degree = 111_320

/**
 * The corners of a hexagon that stands on its tip, as a closed ring of longitude and latitude: `side` in metres on the
 * ground, a little smaller, so that neighbours stand apart.
 */
export function hexagonAround(lon: number, lat: number, side: number): readonly (readonly [number, number])[] {
  const high = (side * 0.94) / degree
  const wide = high / Math.cos((lat * Math.PI) / 180)
  return Array.from({ length: 7 }, (_, corner) => {
    const angle = ((corner % 6) * 60 - 30) * (Math.PI / 180)
    return [lon + wide * Math.cos(angle), lat + high * Math.sin(angle)] as const
  })
}
