import { expect, test } from 'vitest'
import { featuresOf, type MatterPoint } from './matter-features.ts'

function pointAt(id: string, dueAt: number, part: Partial<MatterPoint> = {}): MatterPoint {
  const clock = { dueAt, amberAt: dueAt - 20, redAt: dueAt - 10, askedMove: null, isPaused: false }
  return { id, number: id, status: 'handling', category: 'E0102', lon: 120, lat: 30, ...clock, ...part }
}

test('the rank of an overdue point is above that of a calm one, so that a cluster shows the worst', () => {
  const [late, calm] = featuresOf([pointAt('late', 50), pointAt('calm', 500)], 100, new Set()).features
  expect(late?.properties.heat).toBe('overdue')
  expect(calm?.properties.heat).toBe('calm')
  expect(late!.properties.rank).toBeGreaterThan(calm!.properties.rank)
})

test('a heat that the legend switches off is not drawn', () => {
  const { features } = featuresOf([pointAt('late', 50), pointAt('calm', 500)], 100, new Set(['calm'] as const))
  expect(features.map(({ properties }) => properties.id)).toEqual(['late'])
})

test('a point that waits for an approval shows as waiting, one whose clock stands as paused', () => {
  const points = [pointAt('asked', 500, { askedMove: 'hang_up' }), pointAt('still', 50, { isPaused: true })]
  expect(featuresOf(points, 100, new Set()).features.map(({ properties }) => properties.heat)).toEqual(['waiting', 'paused'])
})
