import { earthRadius, radians } from './globe.ts'
import type { Position } from './position.ts'

/** A walk from a start to every stop once, without coming back: the order of the stops, and its length in metres. */
export interface Round {
  /** Places in the list of stops that was given. */
  readonly order: readonly number[]
  /** Metres from the start, or from the stop before, to each stop of the order. */
  readonly legs: readonly number[]
  readonly metres: number
}

/**
 * A short walk through all stops, straight from one to the next: the nearest first, then made shorter by turning parts of
 * the way round (2-opt) and by moving up to three stops elsewhere (or-opt), until neither helps. For a few hundred stops
 * within a district; distances are metres on the plane that touches the ground at the start.
 */
export function orderRound(start: Position, stops: readonly Position[]): Round {
  const between = distancesOf([start, ...stops])
  const way = improve(nearestFirst(stops.length, between), between)
  const legs = way.slice(1).map((stop, index) => between(way[index] ?? 0, stop))
  return { order: way.slice(1).map((stop) => stop - 1), legs, metres: legs.reduce((sum, leg) => sum + leg, 0) }
}

/** Metres between two points by their places in the list. */
type Between = (one: number, other: number) => number

function distancesOf(points: readonly Position[]): Between {
  const [origin] = points
  const shrink = Math.cos(radians(origin?.lat ?? 0))
  const xs = Float64Array.from(points, ({ lon }) => radians(lon) * shrink * earthRadius)
  const ys = Float64Array.from(points, ({ lat }) => radians(lat) * earthRadius)
  return (one, other) => Math.hypot((xs[one] ?? 0) - (xs[other] ?? 0), (ys[one] ?? 0) - (ys[other] ?? 0))
}

function nearestFirst(count: number, between: Between): number[] {
  const left = new Set(Array.from({ length: count }, (_, index) => index + 1))
  const way = [0]
  while (left.size > 0) {
    const here = way.at(-1) ?? 0
    let [next, best] = [0, Number.POSITIVE_INFINITY]
    for (const stop of left) {
      const far = between(here, stop)
      if (far < best) [next, best] = [stop, far]
    }
    way.push(next)
    left.delete(next)
  }
  return way
}

const fine = 1e-6

/** Turns and moves parts of the way as long as that makes it shorter; each step does, so it ends. */
function improve(way: number[], between: Between): number[] {
  let isBetter = true
  while (isBetter) isBetter = turnParts(way, between) || moveParts(way, between)
  return way
}

/** The first point stays the start; behind the last there is nothing, so that a turn up to it costs nothing there. */
function turnParts(way: number[], between: Between): boolean {
  let isBetter = false
  for (let from = 1; from < way.length - 1; from += 1) {
    for (let to = from + 1; to < way.length; to += 1) {
      if (gainOfTurn(way, [from, to], between) <= fine) continue
      way.splice(from, to - from + 1, ...way.slice(from, to + 1).toReversed())
      isBetter = true
    }
  }
  return isBetter
}

function gainOfTurn(way: readonly number[], [from, to]: readonly [number, number], between: Between): number {
  const [before = 0, first = 0, last = 0, after] = [way[from - 1], way[from], way[to], way[to + 1]]
  const end = after === undefined ? 0 : between(last, after) - between(first, after)
  return between(before, first) - between(before, last) + end
}

function moveParts(way: number[], between: Between): boolean {
  for (let size = 1; size <= 3; size += 1) {
    for (let from = 1; from + size <= way.length; from += 1) {
      const to = findBetterPlace(way, { from, size }, between)
      if (to === undefined) continue
      const part = way.splice(from, size)
      way.splice(to, 0, ...part)
      return true
    }
  }
  return false
}

interface Part {
  readonly from: number
  readonly size: number
}

/** Where in the way without the part it would lie better; the part keeps its direction. */
function findBetterPlace(way: readonly number[], { from, size }: Part, between: Between): number | undefined {
  const part = way.slice(from, from + size)
  const rest = [...way.slice(0, from), ...way.slice(from + size)]
  const now = costOfPart(rest, part, { at: from, between })
  for (let at = 1; at <= rest.length; at += 1) if (costOfPart(rest, part, { at, between }) < now - fine) return at
  return undefined
}

/** What it costs to go by the part at this place of the way. */
function costOfPart(
  rest: readonly number[],
  part: readonly number[],
  { at, between }: { readonly at: number; readonly between: Between },
): number {
  const [before = 0, first = 0, last = 0, after] = [rest[at - 1], part[0], part.at(-1), rest[at]]
  return between(before, first) + (after === undefined ? 0 : between(last, after) - between(before, after))
}
