import { expect, test } from 'vitest'

import { layOutRiver } from './river.ts'

const size = { width: 700, height: 100 }

test('a day on which nothing moved has its stages in order and no stream', () => {
  const { basins, streams } = layOutRiver([], size)
  expect(basins.map(({ x }) => x)).toEqual([50, 150, 250, 350, 450, 550, 650])
  expect(streams).toEqual([])
})

test('the breadth of a stream says how many went that way, and no basin overflows', () => {
  const links = [
    { from: 'reported', to: 'accepted', count: 30 },
    { from: 'reported', to: 'ended', count: 10 },
    { from: 'accepted', to: 'dispatched', count: 20 },
  ] as const
  const { basins, streams } = layOutRiver([...links], size)
  const high = Object.fromEntries(basins.map(({ stage, height }) => [stage, height]))
  expect(high['reported']).toBeCloseTo(90)
  expect(high['accepted']).toBeCloseTo(67.5)
  expect(high['dispatched']).toBeCloseTo(45)
  expect(streams.map(({ count }) => count)).toEqual([30, 10, 20])
  for (const { top, height } of basins) expect(top >= 0 && top + height <= 100).toBe(true)
})

test('what is sent back is told apart from what goes on', () => {
  const { streams } = layOutRiver([{ from: 'handling', to: 'accepted', count: 1 }], size)
  expect(streams[0]?.isBack).toBe(true)
})
