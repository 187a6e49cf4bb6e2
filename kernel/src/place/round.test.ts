import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { distance, type Position } from './position.ts'
import { orderRound } from './round.ts'

const position = fc.record({
  lon: fc.double({ min: 117.85, max: 117.95, noNaN: true }),
  lat: fc.double({ min: 24.88, max: 24.94, noNaN: true }),
})

function lengthOf(start: Position, way: readonly Position[]): number {
  return way.reduce((sum, stop, index) => sum + distance(way[index - 1] ?? start, stop), 0)
}

/** The length of the shortest walk, by trying every one. */
function shortest(start: Position, stops: readonly Position[]): number {
  if (stops.length === 0) return 0
  return Math.min(...stops.map((stop, index) => distance(start, stop) + shortest(stop, stops.toSpliced(index, 1))))
}

function nearestFirst(start: Position, stops: readonly Position[]): number {
  if (stops.length === 0) return 0
  const next = stops.reduce((best, stop, index) => (distance(start, stop) < distance(start, stops[best] ?? stop) ? index : best), 0)
  const stop = stops[next] ?? start
  return distance(start, stop) + nearestFirst(stop, stops.toSpliced(next, 1))
}

/** Points that look scattered, the same each time. */
function scattered(count: number): readonly Position[] {
  return Array.from({ length: count }, (_, index) => ({
    lon: 117.85 + ((index * 7919 + 13) % 1000) / 10_000,
    lat: 24.88 + ((index * 104_729 + 7) % 600) / 10_000,
  }))
}

const start = { lon: 117.9, lat: 24.91 }

describe('a round', () => {
  it('goes by every stop once, and its legs add up', () => {
    fc.assert(
      fc.property(position, fc.array(position, { maxLength: 30 }), (from, stops) => {
        const { order, legs, metres } = orderRound(from, stops)
        expect(order.toSorted((one, other) => one - other)).toEqual(stops.map((_, index) => index))
        expect(legs.reduce((sum, leg) => sum + leg, 0)).toBeCloseTo(metres, 6)
        const walked = lengthOf(
          from,
          order.map((index) => stops[index] ?? from),
        )
        expect(Math.abs(walked - metres)).toBeLessThanOrEqual(walked * 0.002 + 0.01)
      }),
    )
  })

  it('of few stops is the shortest there is, or hardly longer', () => {
    const ratios: number[] = []
    fc.assert(
      fc.property(position, fc.array(position, { minLength: 2, maxLength: 7 }), (from, stops) => {
        const best = shortest(from, stops)
        const ratio = best === 0 ? 1 : orderRound(from, stops).metres / best
        ratios.push(ratio)
        expect(ratio).toBeLessThan(1.25)
      }),
      { numRuns: 150 },
    )
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThan(1.01)
  })

  it('is never longer than going to the nearest each time', () => {
    fc.assert(
      fc.property(position, fc.array(position, { maxLength: 40 }), (from, stops) => {
        expect(orderRound(from, stops).metres).toBeLessThanOrEqual(nearestFirst(from, stops) * 1.002 + 0.01)
      }),
    )
  })

  it('through two hundred stops is found while one waits, and much shorter than nearest first', () => {
    const stops = scattered(200)
    const before = performance.now()
    const { metres } = orderRound(start, stops)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(metres).toBeLessThan(nearestFirst(start, stops) * 0.95)
  })

  it('through no stop has no length', () => {
    expect(orderRound(start, [])).toEqual({ order: [], legs: [], metres: 0 })
  })

  it('goes by places that lie on top of each other one after the other', () => {
    const there = { lon: 117.91, lat: 24.9 }
    expect(orderRound(start, [there, start, there]).order.slice(0, 1)).toEqual([1])
  })
})
