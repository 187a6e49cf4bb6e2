import { add, turnLeft } from './plane.ts'
import type { BuildingKind } from './city.ts'
import type { Point } from './plane.ts'

/** A building seen from above, with its height in metres. */
export type Footprint = {
  readonly ring: readonly Point[]
  readonly court?: readonly Point[]
  readonly height: number
  readonly kind: BuildingKind
}

/** A box on the plane: its middle, the direction of its length, its length and depth in metres. */
export type Box = { readonly at: Point; readonly along: Point; readonly length: number; readonly depth: number }

/** The point of a box's own frame: metres along and across from its middle. */
export function pointIn(box: Box, along: number, across: number): Point {
  return add(add(box.at, box.along, along), turnLeft(box.along), across)
}

export function rectangle(box: Box): Point[] {
  const a = box.length / 2
  const b = box.depth / 2
  return [pointIn(box, -a, -b), pointIn(box, a, -b), pointIn(box, a, b), pointIn(box, -a, b)]
}

/** An L that fills a box but for one quarter, `wing` metres thick. */
export function angleShape(box: Box, wing: number): Point[] {
  const a = box.length / 2
  const b = box.depth / 2
  return [
    pointIn(box, -a, -b),
    pointIn(box, a, -b),
    pointIn(box, a, -b + wing),
    pointIn(box, -a + wing, -b + wing),
    pointIn(box, -a + wing, b),
    pointIn(box, -a, b),
  ]
}

/** A U that opens to the left of the box's direction, `wing` metres thick. */
export function openShape(box: Box, wing: number): Point[] {
  const a = box.length / 2
  const b = box.depth / 2
  return [
    pointIn(box, -a, -b),
    pointIn(box, a, -b),
    pointIn(box, a, b),
    pointIn(box, a - wing, b),
    pointIn(box, a - wing, -b + wing),
    pointIn(box, -a + wing, -b + wing),
    pointIn(box, -a + wing, b),
    pointIn(box, -a, b),
  ]
}

/** The court of a closed building, `wing` metres inside its walls; it runs with the clock as holes do. */
export function courtOf(box: Box, wing: number): Point[] {
  return rectangle({ ...box, length: box.length - 2 * wing, depth: box.depth - 2 * wing }).toReversed()
}

/** A running track: straight sides and round ends. */
export function trackShape(box: Box): Point[] {
  const radius = box.depth / 2
  const straight = box.length / 2 - radius
  const turns = Array.from({ length: 9 }, (_, index) => (index * Math.PI) / 8 - Math.PI / 2)
  const right = turns.map((turn) => pointIn(box, straight + radius * Math.cos(turn), radius * Math.sin(turn)))
  const left = turns.map((turn) => pointIn(box, -straight - radius * Math.cos(turn), -radius * Math.sin(turn)))
  return [...right, ...left]
}
