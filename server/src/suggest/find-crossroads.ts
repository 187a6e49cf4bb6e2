import { distance, type Position } from '@yiwang/kernel'

import { foldName, type Entry, type Gazetteer, type Line } from './gazetteer.ts'

/** Where two roads meet. */
export interface Crossroads {
  readonly one: Entry
  readonly other: Entry
  readonly position: Position
}

const between = /\s*(?:与|和|跟|及|、|\/|&|，|,|\band\b|\bx\b|\s)\s*/iu
const corner = /(?:的)?(?:交叉路口|交叉口|交汇处|交汇口|交界处?|十字路口|路口|拐角|crossroads|crossing|junction|corner|intersection)\s*$/iu
const nearEnough = 30
const apart = 80

/** The crossroads that two roads named in one line make, as 海棠路与潮声路交叉口 or 海棠路 潮声路; nothing when they do not meet. */
export function findCrossroads({ roads }: Gazetteer, typed: string, most: number): readonly Crossroads[] {
  const parts = typed.trim().replace(corner, '').split(between).filter(Boolean)
  if (parts.length < 2) return []
  const cuts = parts.slice(1).map((_, place) => [parts.slice(0, place + 1).join(''), parts.slice(place + 1).join('')] as const)
  return cuts
    .flatMap(([first, second]) => listRoads(roads, first).flatMap((one) => listRoads(roads, second).flatMap((other) => meet(one, other))))
    .slice(0, most)
}

function listRoads(roads: readonly Entry[], typed: string): readonly Entry[] {
  const asked = foldName(typed)
  if (asked.length < 2) return []
  const exact = roads.filter(({ folded }) => folded.includes(asked))
  return exact.length > 0 ? exact : roads.filter(({ folded }) => folded.some((name) => name.startsWith(asked))).slice(0, 3)
}

function meet(one: Entry, other: Entry): readonly Crossroads[] {
  if (one === other) return []
  const found: Position[] = []
  for (const line of one.lines ?? []) {
    for (const crossing of other.lines ?? []) {
      const position = findMeeting(line, crossing)
      if (position && found.every((known) => distance(known, position) > apart)) found.push(position)
    }
  }
  return found.map((position) => ({ one, other, position }))
}

/** Where two lines cross, or where one ends at the other. */
function findMeeting(line: Line, other: Line): Position | undefined {
  for (let i = 1; i < line.length; i++) {
    for (let j = 1; j < other.length; j++) {
      const crossed = cross([line[i - 1], line[i]], [other[j - 1], other[j]])
      if (crossed) return crossed
    }
  }
  return findTouch(line, other) ?? findTouch(other, line)
}

type Segment = readonly [Line[number] | undefined, Line[number] | undefined]

function cross([a, b]: Segment, [c, d]: Segment): Position | undefined {
  if (!a || !b || !c || !d) return undefined
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const turn = ux * vy - uy * vx
  if (turn === 0) return undefined
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn
  const across = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / turn
  if (along < 0 || along > 1 || across < 0 || across > 1) return undefined
  return { lon: a[0] + along * ux, lat: a[1] + along * uy }
}

/** An end of the line that lies by the other one. */
function findTouch(line: Line, other: Line): Position | undefined {
  const ends = [line[0], line.at(-1)].filter((end) => end !== undefined)
  const end = ends.find(([lon, lat]) =>
    other.some((vertex, place) => awayFrom({ lon, lat }, [other[place - 1] ?? vertex, vertex]) < nearEnough),
  )
  return end && { lon: end[0], lat: end[1] }
}

/** Metres from a position to a segment, in the plane of its place. */
function awayFrom(position: Position, [from, to]: readonly [Line[number], Line[number]]): number {
  const wide = Math.cos((position.lat * Math.PI) / 180)
  const [ux, uy] = [(to[0] - from[0]) * wide, to[1] - from[1]]
  const [px, py] = [(position.lon - from[0]) * wide, position.lat - from[1]]
  const square = ux * ux + uy * uy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * ux + py * uy) / square))
  return distance(position, { lon: from[0] + (share * ux) / wide, lat: from[1] + share * uy })
}
