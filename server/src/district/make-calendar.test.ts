import { isWorking } from '@yiwang/kernel'
import { describe, expect, test } from 'vitest'

import { makeDistrictCalendar, nationalDay } from './make-calendar.ts'

const now = Date.parse('2026-03-04T10:00:00+08:00')
const plan = { timeZone: 'Asia/Shanghai', version: 'r1', overrides: [], now }

function worksAtTen(calendar: ReturnType<typeof makeDistrictCalendar>, day: string): boolean {
  return isWorking(calendar, Date.parse(`${day}T10:00:00+08:00`))
}

describe('the calendar of a district', () => {
  const calendar = makeDistrictCalendar(plan)

  test.each([
    ['a Wednesday', '2026-03-04', true],
    ['a Sunday', '2026-03-08', false],
    ['National Day', '2025-10-01', false],
    ['the Sunday that makes up for it', '2025-09-28', true],
    ['a day of a year long past', '2012-05-02', true],
  ])('on %s (%s) works: %s', (...[, day, works]) => {
    expect(worksAtTen(calendar, day)).toBe(works)
  })

  test('rests over noon and works until six', () => {
    const times = ['08:00', '11:59', '13:00', '14:00', '17:59', '18:01']
    expect(times.map((time) => isWorking(calendar, Date.parse(`2026-03-04T${time}:00+08:00`)))).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ])
  })

  test('follows the district where it counts a day otherwise', () => {
    const own = makeDistrictCalendar({
      ...plan,
      overrides: [
        { day: '2026-03-04', isWorking: false, note: '区庆' },
        { day: '2026-03-08', isWorking: true, note: '补班' },
      ],
    })
    expect([worksAtTen(own, '2026-03-04'), worksAtTen(own, '2026-03-08')]).toEqual([false, true])
  })
})

test('the nation says why a day rests or makes up', () => {
  expect(nationalDay('2025-10-01')).toEqual({ isWorking: false, holiday: '国庆节' })
  expect(nationalDay('2025-09-28')).toEqual({ isWorking: true, holiday: '国庆节' })
  expect(nationalDay('2026-03-04')).toEqual({ isWorking: true, holiday: '' })
})
