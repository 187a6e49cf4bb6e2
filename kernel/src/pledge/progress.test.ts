import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapOf, isGap } from './claim.ts'
import { progressOf, type Course } from './progress.ts'
import type { Target } from './target.ts'

const places: Target = { op: 'gte', low: 2000, high: null, unit: '个', nature: 'accumulates', start: 0 }
const year: Course = { from: '2026-01-01', due: '2026-12-31', target: places, nodes: [], readings: [] }

function on(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}

function standingWith(value: number, day = '2026-07-02'): string {
  return progressOf({ ...year, readings: [{ on: day, value }] }, on(day)).standing
}

test('half the year asks for half the way, with a twentieth of leeway', () => {
  expect([850, 950, 1050, 1150, 2000].map((value) => standingWith(value))).toEqual([
    'behind',
    'on_schedule',
    'on_schedule',
    'ahead',
    'done',
  ])
})

test('a number that is a month late is held against its own day, and an old one against the day from which it is missed', () => {
  const january = { ...year, readings: [{ on: '2026-01-31', value: 170 }] }
  expect(progressOf(january, on('2026-02-28'))).toMatchObject({ standing: 'on_schedule', heldAgainst: '2026-01-31' })
  expect(progressOf(january, on('2026-07-02'))).toMatchObject({ standing: 'behind', heldAgainst: '2026-05-18' })
})

test('nothing that measures it is no standing at all, and no share', () => {
  expect(progressOf(year, on('2026-07-02'))).toMatchObject({ standing: 'not_measured', share: null, latest: null, forecast: null })
})

test('nodes with values bend the line that progress is held against', () => {
  const nodes = [{ by: '2026-06-30', words: '完成用地', value: 200, reached: null }]
  const late = { ...year, nodes, readings: [{ on: '2026-06-30', value: 250 }] }
  expect(progressOf(late, on('2026-06-30'))).toMatchObject({ standing: 'on_schedule', byNodes: 200 })
  expect(progressOf({ ...late, nodes: [] }, on('2026-06-30')).standing).toBe('behind')
})

function node(by: string, reached: string | null) {
  return { by, words: by, value: null, reached: reached === null ? null : { on: reached, evidence: '照片' } }
}

test('a pledge without a number stands by its proven nodes', () => {
  const road = { ...year, target: null, nodes: [node('2026-03-31', '2026-03-20'), node('2026-06-30', null), node('2026-12-31', null)] }
  expect(progressOf(road, on('2026-04-01'))).toMatchObject({ standing: 'on_schedule', share: 1 / 3 })
  expect(progressOf(road, on('2026-07-01')).standing).toBe('behind')
  expect(progressOf({ ...road, nodes: [] }, on('2026-07-01')).standing).toBe('not_measured')
})

test('a rate holds or does not, whatever the day', () => {
  const growth: Target = { op: 'gte', low: 7, high: null, unit: '%', nature: 'holds', start: 0 }
  const course = {
    ...year,
    target: growth,
    readings: [
      { on: '2026-03-31', value: 6.2 },
      { on: '2026-06-30', value: 7.1 },
    ],
  }
  expect(progressOf(course, on('2026-04-30')).standing).toBe('behind')
  expect(progressOf(course, on('2026-07-31')).standing).toBe('on_schedule')
})

test('a claim above what is computed shows as a gap', () => {
  const progress = progressOf({ ...year, readings: [{ on: '2026-07-02', value: 800 }] }, on('2026-07-02'))
  const claim = { on: '2026-07-01', unit: '停车管理中心', share: 0.6, words: '' }
  expect(gapOf(claim, progress)).toBeCloseTo(0.2)
  expect(isGap(claim, progress)).toBe(true)
  expect(isGap({ ...claim, share: 0.42 }, progress)).toBe(false)
})

const readings = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 364 }).map((days) => on('2026-01-01').add({ days }).toString()),
    value: fc.integer({ min: 0, max: 4000 }),
  }),
  { maxLength: 30 },
)

test('what is read later never changes what an earlier day says', () => {
  fc.assert(
    fc.property(readings, fc.integer({ min: 0, max: 364 }), (all, days) => {
      const day = on('2026-01-01').add({ days })
      const known = all.filter((reading) => reading.on <= day.toString())
      expect(progressOf({ ...year, readings: all }, day)).toEqual(progressOf({ ...year, readings: known }, day))
    }),
  )
})

test('the share is the latest value over the target, and is never above one unless the target is passed', () => {
  fc.assert(
    fc.property(readings, (all) => {
      const { share, latest, standing } = progressOf({ ...year, readings: all }, on('2026-12-31'))
      expect(share).toBe(latest === null ? null : latest.value / 2000)
      expect(standing === 'done').toBe(latest !== null && latest.value >= 2000)
    }),
  )
})
