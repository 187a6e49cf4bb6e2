/** A point of the local plane: metres east and north of the city's centre. */
export type Point = readonly [east: number, north: number]

/** A line through two or more points; as a ring the last point is joined to the first and not repeated. */
export type Line = readonly Point[]

/** Reads a list as a circle: any whole number is a valid index. */
export function getItem<T>(list: ArrayLike<T>, index: number): T {
  const direct = list[index]
  if (direct !== undefined) return direct
  const size = list.length
  const item = list[((index % size) + size) % size]
  if (item === undefined) throw new RangeError('plane.empty_list')
  return item
}

export function add(a: Point, b: Point, share = 1): Point {
  return [a[0] + b[0] * share, a[1] + b[1] * share]
}

export function mix(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Whether two points lie within so many metres of each other. */
export function isNear(a: Point, b: Point, metres: number): boolean {
  const east = a[0] - b[0]
  const north = a[1] - b[1]
  return east * east + north * north < metres * metres
}

/** The unit vector from one point to another; zero when they coincide. */
export function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1]
}

export function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0]
}

/** Turns a vector a quarter to the left. */
export function turnLeft(vector: Point): Point {
  return [-vector[1], vector[0]]
}

export function unitVector(angle: number): Point {
  return [Math.cos(angle), Math.sin(angle)]
}

/** Square metres, positive when the ring runs against the clock. */
export function signedArea(ring: Line): number {
  let sum = 0
  for (let index = 0; index < ring.length; index += 1) sum += cross(getItem(ring, index), getItem(ring, index + 1))
  return sum / 2
}

/** The centre of mass of a ring. */
export function centroid(ring: Line): Point {
  const origin = getItem(ring, 0)
  let area = 0
  let east = 0
  let north = 0
  for (let index = 1; index < ring.length - 1; index += 1) {
    const a = add(getItem(ring, index), origin, -1)
    const b = add(getItem(ring, index + 1), origin, -1)
    const weight = cross(a, b)
    area += weight
    east += weight * (a[0] + b[0])
    north += weight * (a[1] + b[1])
  }
  return area === 0 ? origin : [origin[0] + east / (3 * area), origin[1] + north / (3 * area)]
}

/** Whether a point lies in a ring (even-odd rule). */
export function isInside(point: Point, ring: Line): boolean {
  let inside = false
  let previous = ring[ring.length - 1]
  for (const current of ring) {
    if (previous && current[1] > point[1] !== previous[1] > point[1]) {
      const east = ((previous[0] - current[0]) * (point[1] - current[1])) / (previous[1] - current[1]) + current[0]
      if (point[0] < east) inside = !inside
    }
    previous = current
  }
  return inside
}

/** Where two segments cross, as shares of each (0 to 1); nothing when they do not. */
export function findCrossing(a: readonly [Point, Point], b: readonly [Point, Point]): { a: number; b: number } | undefined {
  const along = add(a[1], a[0], -1)
  const other = add(b[1], b[0], -1)
  const turn = cross(along, other)
  if (turn === 0) return undefined
  const between = add(b[0], a[0], -1)
  const first = cross(between, other) / turn
  const second = cross(between, along) / turn
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? { a: first, b: second } : undefined
}

/** The nearest point of a segment and the metres to it. */
export function nearestOnSegment(point: Point, from: Point, to: Point): { point: Point; metres: number } {
  const span = add(to, from, -1)
  const length = dot(span, span)
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, dot(add(point, from, -1), span) / length))
  const nearest = mix(from, to, share)
  return { point: nearest, metres: distance(point, nearest) }
}

/** 0 below the first bound, 1 above the second, smooth between. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
