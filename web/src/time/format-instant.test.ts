import { afterEach, describe, expect, it } from 'vitest'

import { formatDay, formatExact, formatInstant } from './format-instant.ts'
import { setTimeZone } from './time-zone.ts'

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds
}

const now = at('2026-11-24T15:00:00+08:00')

afterEach(() => {
  setTimeZone('Asia/Shanghai')
})

describe('an instant as people say it', () => {
  it.each([
    ['2026-11-24T14:30:00+08:00', '今天 14:30', 'Today 14:30'],
    ['2026-11-23T09:05:00+08:00', '昨天 09:05', 'Yesterday 09:05'],
    ['2026-11-25T12:00:00+08:00', '明天 12:00', 'Tomorrow 12:00'],
    ['2026-11-29T12:00:00+08:00', '11月29日 周日 12:00', 'Sun 29 Nov, 12:00'],
    ['2025-03-03T08:00:00+08:00', '2025年3月3日 周一 08:00', 'Mon 3 Mar 2025, 08:00'],
  ])('%s', (text, zh, en) => {
    expect(formatInstant(at(text), 'zh-CN', now)).toBe(zh)
    expect(formatInstant(at(text), 'en', now)).toBe(en)
  })

  it('counts days where the district lies, not where the browser is', () => {
    const late = at('2026-11-24T23:30:00+08:00')
    expect(formatDay(late, 'zh-CN', now)).toBe('今天')
    setTimeZone('America/New_York')
    expect(formatInstant(late, 'en', now)).toBe('Today 10:30')
  })

  it('tells the second where it must be exact', () => {
    expect(formatExact(at('2026-11-24T14:30:05+08:00'))).toBe('2026-11-24 14:30:05')
  })
})
