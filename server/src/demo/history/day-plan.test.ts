import { expect, test } from 'vitest'

import { isStormDay, planDay } from './day-plan.ts'

const days = Array.from({ length: 90 }, (_, index) => 20_700 + index)
const stormy = days.find((day) => isStormDay(7, day)) ?? 0

test('a storm comes about once a month', () => {
  const storms = days.filter((day) => isStormDay(7, day)).length
  expect(storms).toBeGreaterThanOrEqual(3)
  expect(storms).toBeLessThanOrEqual(8)
})

test('a storm floods streets and fells trees, and more is reported than on a quiet day', () => {
  const storm = planDay(7, { number: stormy, isWorkday: true }, 60)
  const quiet = planDay(7, { number: stormy + 5, isWorkday: true }, 60)
  expect(storm.length).toBeGreaterThan(quiet.length * 1.3)
  expect(storm.filter(({ category }) => category === 'E0406' || category === 'H0203').length).toBeGreaterThan(storm.length * 0.1)
  expect(quiet.filter(({ category }) => category === 'H0203').length).toBeLessThan(3)
})

test('a day off has fewer reports and far fewer patrols', () => {
  function week(isWorkday: boolean) {
    return days.slice(20, 30).flatMap((number) => planDay(7, { number, isWorkday }, 60))
  }
  function patrols(isWorkday: boolean) {
    return week(isWorkday).filter(({ channel }) => channel === 'grid_worker').length
  }
  expect(week(false).length).toBeLessThan(week(true).length * 0.8)
  expect(patrols(false)).toBeLessThan(patrols(true) * 0.5)
})

test('a day is planned by its seed and number alone, in the order of its minutes', () => {
  const day = { number: 20_777, isWorkday: true }
  expect(planDay(7, day, 60)).toEqual(planDay(7, day, 60))
  expect(planDay(8, day, 60)).not.toEqual(planDay(7, day, 60))
  const minutes = planDay(7, day, 60).map(({ minute }) => minute)
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
})
