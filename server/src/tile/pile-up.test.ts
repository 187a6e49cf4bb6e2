import { expect, test } from 'vitest'

import { pileUp, type Spot } from './pile-up.ts'

function spotAt(x: number, y: number, part: Partial<Spot> = {}): Spot {
  return { x, y, heat: 'calm', matters: 1, point: { x, y, properties: { id: `${x},${y}` } }, ...part }
}

test('a matter that is alone in its square is shown as it is', () => {
  expect(pileUp([spotAt(10, 10), spotAt(1000, 10)])).toEqual({
    alone: [spotAt(10, 10).point, spotAt(1000, 10).point],
    piles: [],
  })
})

test('matters of one square are one pile that counts each heat, near to where most of them are', () => {
  const { alone, piles } = pileUp([spotAt(200, 0, { heat: 'overdue', matters: 3 }), spotAt(210, 511), spotAt(240, 4)])
  expect(alone).toEqual([])
  expect(piles.map(({ properties }) => properties)).toEqual([{ matters: 5, calm: 2, overdue: 3 }])
  expect([piles[0]?.x, piles[0]?.y]).toEqual([(3 * 200 + 210 + 240) / 5, 128])
})

test('piles of neighbouring squares stay half a square apart, however near their matters are', () => {
  const { piles } = pileUp([spotAt(511, 9), spotAt(511, 9), spotAt(512, 9), spotAt(512, 9)])
  expect(piles).toHaveLength(2)
  expect(Math.abs((piles[0]?.x ?? 0) - (piles[1]?.x ?? 0))).toBeGreaterThanOrEqual(256)
})

test('a matter that was only counted is a pile of one, and one on the edge of the tile is in its last square', () => {
  const { alone, piles } = pileUp([{ x: 4096, y: 4096, heat: 'red', matters: 1 }])
  expect(alone).toEqual([])
  expect(piles).toEqual([{ x: 3968, y: 3968, properties: { matters: 1, red: 1 } }])
})
