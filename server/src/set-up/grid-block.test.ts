import { areaOf, findGrid, makeGridIndex, parseGridCode } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { makeGridBlock } from './grid-block.ts'

const plan = {
  community: '990103001001',
  center: { lon: 120.5, lat: 30.25 },
  columns: 20,
  rows: 20,
  metres: 500,
  areaClass: 'B',
  validFrom: '2026-01-01',
} as const

test('a block has a grid for every square, each with a code of its own and its size on the ground', () => {
  const grids = makeGridBlock(plan)
  expect(new Set(grids.map(({ code }) => code)).size).toBe(400)
  for (const { code, polygon } of grids) {
    expect(parseGridCode(code)).toMatchObject({ ok: true, value: { community: plan.community } })
    expect(areaOf(polygon)).toBeGreaterThan(248_000)
    expect(areaOf(polygon)).toBeLessThan(252_000)
  }
})

test('the centre and every corner shared by grids lie in exactly one of them', () => {
  const grids = makeGridBlock(plan)
  expect(findGrid(makeGridIndex(grids), plan.center)).toBeDefined()
  const inner = grids.filter((_, index) => index % 20 > 0 && index >= 20).map(({ polygon }) => polygon[0]?.[3])
  for (const corner of inner) {
    const [lon = 0, lat = 0] = corner ?? []
    expect(grids.filter((grid) => findGrid(makeGridIndex([grid]), { lon, lat }))).toHaveLength(1)
  }
})

test('a community numbers no more than 999 grids', () => {
  const grids = makeGridBlock({ ...plan, columns: 40, rows: 40 })
  expect(grids).toHaveLength(999)
  expect(grids.every(({ code }) => code.length === 15)).toBe(true)
})
