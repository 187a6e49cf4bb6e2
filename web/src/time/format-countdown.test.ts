import { expect, test } from 'vitest'

import { formatCountdown } from './format-countdown.ts'

test('a countdown says minutes and two digits of seconds, and a second begun is still there', () => {
  expect([572_000, 600_000, 59_001, 1, 0].map(formatCountdown)).toEqual(['9:32', '10:00', '1:00', '0:01', '0:00'])
})
