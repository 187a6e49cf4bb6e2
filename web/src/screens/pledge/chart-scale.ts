import type { PledgeView } from '@yiwang/contract'
import { aimOf, type Reading } from '@yiwang/kernel'

/** A size in pixels with what is kept free around the lines. */
export interface Box {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** A point of the chart in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the lines of a pledge's course run. */
export interface Course {
  /** From the first day to the target; level for a number that is to hold. */
  readonly straight: readonly Point[]
  /** The line through the nodes that have values; empty without one. */
  readonly byNodes: readonly Point[]
  readonly readings: readonly Point[]
  /** From the last reading to where the forecast leads, with the band around it; empty without a forecast. */
  readonly forecast: readonly Point[]
  readonly band: readonly Point[]
  readonly aim: Point
  /** The day that is looked at. */
  readonly asOf: number
  /** Ends of quarters with where they lie. */
  readonly quarters: readonly { readonly day: string; readonly x: number }[]
  readonly baseline: number
}

type Drawn = Pick<PledgeView, 'from' | 'due' | 'target' | 'nodes' | 'readings' | 'progress' | 'asOf'>

/** Lays a pledge's course out in a box; nothing for a pledge without a number to reach. */
export function layOut(pledge: Drawn, box: Box): Course | null {
  const { from, due, target, readings, asOf } = pledge
  if (target === null) return null
  const aim = aimOf(target)
  const ends = [
    { on: from, value: target.nature === 'holds' ? aim : target.start },
    { on: due, value: aim },
  ]
  const nodes = target.nature === 'holds' ? [] : listValued(pledge)
  const { ahead, band } = lookAhead(pledge)
  const x = makeX(
    [...ends, ...readings].map(({ on }) => on),
    box,
  )
  const y = makeY(
    [...ends, ...nodes, ...readings, ...ahead].map(({ value }) => value),
    box,
    target.nature === 'accumulates',
  )
  function place(readingsOf: readonly Reading[]): readonly Point[] {
    return readingsOf.map(({ on, value }) => ({ x: x(on), y: y(value) }))
  }
  return {
    straight: place(ends),
    byNodes: nodes.length === 0 ? [] : place([...ends.slice(0, 1), ...nodes, ...ends.slice(1)]),
    readings: place(readings),
    forecast: place(ahead),
    band: place(band),
    aim: { x: x(due), y: y(aim) },
    asOf: x(asOf),
    quarters: listQuarters(from, due).map((day) => ({ day, x: x(day) })),
    baseline: box.height - box.margin.bottom,
  }
}

function listValued({ nodes }: Drawn): readonly Reading[] {
  return nodes
    .flatMap(({ by, value }) => (value === null ? [] : [{ on: by, value }]))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

/** The forecast as a line from the last reading, and the band around it. */
function lookAhead({ readings, progress: { forecast } }: Drawn): { readonly ahead: readonly Reading[]; readonly band: readonly Reading[] } {
  const last = readings.at(-1)
  if (!forecast || !last) return { ahead: [], band: [] }
  const { on, value, low, high } = forecast
  return { ahead: [last, { on, value }], band: [last, { on, value: high }, { on, value: low }] }
}

/** Points as the path of an SVG. */
export function toPath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

function makeX(days: readonly string[], { width, margin }: Box): (day: string) => number {
  const sorted = days.toSorted()
  const [first = '', last = first] = [sorted[0], sorted.at(-1)]
  const whole = Math.max(1, daysUntil(first, last))
  const room = width - margin.left - margin.right
  return (day) => margin.left + (Math.min(whole, Math.max(0, daysUntil(first, day))) / whole) * room
}

/** Numbers that grow are drawn from nothing; rates that hold fill the height with a little air around them. */
function makeY(values: readonly number[], { height, margin }: Box, fromZero: boolean): (value: number) => number {
  const all = fromZero ? [0, ...values] : values
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const air = (most - least) * (fromZero ? 0.04 : 0.25) || Math.abs(most) * 0.1 || 1
  const low = fromZero && least === 0 ? 0 : least - air
  const high = most + air
  const room = height - margin.top - margin.bottom
  return (value) => Math.min(height, Math.max(0, margin.top + (1 - (value - low) / (high - low)) * room))
}

function listQuarters(from: string, due: string): readonly string[] {
  const first = Temporal.PlainDate.from(from)
  const count = Math.min(40, Math.ceil(daysUntil(from, due) / 89) + 1)
  const days = Array.from({ length: count }, (_, index) =>
    Temporal.PlainYearMonth.from({ year: first.year, month: Math.ceil(first.month / 3) * 3 })
      .add({ months: index * 3 })
      .toPlainDate({ day: 31 })
      .toString(),
  )
  return days.filter((day) => day >= from && day <= due)
}

function daysUntil(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
