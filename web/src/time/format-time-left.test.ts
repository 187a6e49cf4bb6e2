import { describe, expect, it } from 'vitest'

import { formatTimeLeft } from './format-time-left.ts'

const hour = 3_600_000

describe('what is left of a limit', () => {
  it.each([
    [11 * hour, 'work_day', '剩 1 个工作日 3 小时', '1 working day 3 h left'],
    [16 * hour, 'work_hour', '剩 2 个工作日', '2 working days left'],
    [27 * hour, 'urgent_work_hour', '剩 1 天 3 小时', '1 day 3 h left'],
    [2.5 * hour, 'work_hour', '剩 2 小时 30 分钟', '2 h 30 min left'],
    [40_000, 'work_hour', '剩不到 1 分钟', 'less than a minute left'],
    [-2 * hour, 'work_day', '超期 2 小时', '2 h overdue'],
    [-20 * hour, 'work_day', '超期 2 个工作日 4 小时', '2 working days 4 h overdue'],
  ])('%i ms of %s', (left, unit, zh, en) => {
    expect(formatTimeLeft(left, unit, 'zh-CN')).toBe(zh)
    expect(formatTimeLeft(left, unit, 'en')).toBe(en)
  })
})
