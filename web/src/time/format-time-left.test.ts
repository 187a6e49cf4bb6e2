import { describe, expect, it } from 'vitest'

import { formatTimeLeft } from './format-time-left.ts'

const hour = 3_600_000

describe('what is left of a limit', () => {
  it.each([
    { left: 11 * hour, unit: 'work_day', zh: '剩 1 个工作日 3 小时', en: '1 working day 3 h left' },
    { left: 16 * hour, unit: 'work_hour', zh: '剩 2 个工作日', en: '2 working days left' },
    { left: 27 * hour, unit: 'urgent_work_hour', zh: '剩 1 天 3 小时', en: '1 day 3 h left' },
    { left: 2.5 * hour, unit: 'work_hour', zh: '剩 2 小时 30 分钟', en: '2 h 30 min left' },
    { left: 40_000, unit: 'work_hour', zh: '剩不到 1 分钟', en: 'less than a minute left' },
    { left: -2 * hour, unit: 'work_day', zh: '超期 2 小时', en: '2 h overdue' },
    { left: -20 * hour, unit: 'work_day', zh: '超期 2 个工作日 4 小时', en: '2 working days 4 h overdue' },
  ])('$left ms of $unit', ({ left, unit, zh, en }) => {
    expect(formatTimeLeft(left, unit, 'zh-CN')).toBe(zh)
    expect(formatTimeLeft(left, unit, 'en')).toBe(en)
  })
})
