import { expect, it } from 'vitest'

import { writeAmount, writeExpected, writeShare } from './measured-words.ts'

it('a measured number is told to the hundredth', () => {
  expect(writeAmount(1234.567_89, '公里', 'zh-CN')).toBe('1,234.57公里')
  expect(writeAmount(91.2 + 1e-9, '%', 'en')).toBe('91.2%')
})

it('a share of the way is all only when all of it is gone, and nothing only when none is', () => {
  expect([0, 0.004, 0.42, 0.997, 1, 1.2].map((share) => writeShare(share))).toEqual(['0%', '1%', '42%', '99%', '100%', '120%'])
})

it('what is only expected is told no finer than it can be known', () => {
  expect(writeExpected(1942.11, '个', 'zh-CN')).toBe('1,942个')
  expect(writeExpected(93.417, '%', 'en')).toBe('93.4%')
  expect(writeExpected(0.4567, '万个', 'zh-CN')).toBe('0.46万个')
})
