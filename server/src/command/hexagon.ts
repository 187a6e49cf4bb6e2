/** How many matters lie at a place (degrees), and how many of them are late. */
export interface CountedPlace {
  readonly lon: number
  readonly lat: number
  readonly count: number
  readonly late: number
}

/** Longitude and latitude of a hexagon's middle, how many matters lie in it, how many of them are late. */
export type Hexagon = readonly [lon: number, lat: number, count: number, late: number]

const earthRadius = 6_378_137
const root3 = Math.sqrt(3)

/**
 * Folds places into regular hexagons, a corner to the north, each place into exactly one. `side` is in metres on the ground
 * at the latitude `lat` of the district: the map stretches everything there by the same factor.
 */
export function foldHexagons(places: Iterable<CountedPlace>, { side, lat }: { readonly side: number; readonly lat: number }): Hexagon[] {
  const size = side / Math.cos(radians(lat))
  const folded = new Map<string, { readonly q: number; readonly r: number; count: number; late: number }>()
  for (const place of places) {
    const { q, r } = hexagonAt(place, size)
    const key = `${q},${r}`
    const hexagon = folded.get(key) ?? { q, r, count: 0, late: 0 }
    hexagon.count += place.count
    hexagon.late += place.late
    folded.set(key, hexagon)
  }
  return [...folded.values()].map(({ q, r, count, late }) => {
    const middle = middleOf({ q, r }, size)
    return [middle.lon, middle.lat, count, late]
  })
}

/** In which hexagon of the plane a place lies, by two of its three axes. */
function hexagonAt({ lon, lat }: CountedPlace, size: number): { readonly q: number; readonly r: number } {
  const x = earthRadius * radians(lon)
  const y = earthRadius * Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2))
  const q = ((root3 / 3) * x - y / 3) / size
  const r = ((2 / 3) * y) / size
  return nearest(q, r)
}

/** The nearest middle: all three axes are rounded, and the one that was rounded furthest follows from the others. */
function nearest(q: number, r: number): { readonly q: number; readonly r: number } {
  const s = -q - r
  const [wholeQ, wholeR, wholeS] = [Math.round(q), Math.round(r), Math.round(s)]
  const [offQ, offR, offS] = [Math.abs(wholeQ - q), Math.abs(wholeR - r), Math.abs(wholeS - s)]
  if (offQ > offR && offQ > offS) return { q: -wholeR - wholeS, r: wholeR }
  return offR > offS ? { q: wholeQ, r: -wholeQ - wholeS } : { q: wholeQ, r: wholeR }
}

function middleOf({ q, r }: { readonly q: number; readonly r: number }, size: number): { readonly lon: number; readonly lat: number } {
  const x = size * root3 * (q + r / 2)
  const y = size * 1.5 * r
  const lon = degrees(x / earthRadius)
  const lat = degrees(2 * Math.atan(Math.exp(y / earthRadius)) - Math.PI / 2)
  return { lon: rounded(lon), lat: rounded(lat) }
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}

/** To a decimetre: nobody draws finer. */
function rounded(angle: number): number {
  return Math.round(angle * 1e6) / 1e6
}
