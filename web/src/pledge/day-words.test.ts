import { expect, it } from 'vitest'

import { writeDay } from './day-words.ts'

it('a day of the year that one looks at is told without the year', () => {
  expect(writeDay('2026-06-30', 'zh-CN', 2026)).toBe('6月30日')
  expect(writeDay('2026-06-30', 'zh-CN')).toBe('2026年6月30日')
  expect(writeDay('2025-06-30', 'en', 2026)).toBe('30 Jun 2025')
})

it('a due day is written as offices write it', () => {
  expect(writeDay('2026-06-30', 'zh-CN')).toBe('2026年6月30日')
  expect(writeDay('2026-06-30', 'en')).toBe('30 Jun 2026')
  expect(writeDay('2026-06-30', 'zh-CN', 2026)).toBe('6月30日')
  expect(writeDay('2027-06-30', 'en', 2026)).toBe('30 Jun 2027')
})
