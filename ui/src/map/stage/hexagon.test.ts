import { expect, test } from 'vitest'

import { hexagonAround } from './hexagon.ts'

test('a hexagon is closed, has six corners and its side is a little less than asked for', () => {
  const ring = hexagonAround(118, 25, 500)
  expect(ring).toHaveLength(7)
  expect(ring[0]).toEqual(ring[6])
  const [[a, b], [c, d]] = [ring[1] ?? [0, 0], ring[2] ?? [0, 0]]
  const metres = Math.hypot((c - a) * Math.cos((25 * Math.PI) / 180), d - b) * 111_320
  expect(metres).toBeGreaterThan(460)
  expect(metres).toBeLessThan(480)
})
