import { expect, test } from 'vitest'

import { summarise } from './summary.js'

const results = [
  { name: 'types', seconds: 1, passed: 1, failed: 0, skipped: 0 },
  { name: 'unit tests', seconds: 2, passed: 7, failed: 1, skipped: 2 },
  { name: 'browser journeys', seconds: 0, notRun: 'no browser' },
]

test('the last line adds up every step', () => {
  const { lines, failed } = summarise(results, { strict: false, missing: [] })
  expect(lines.at(-1)).toBe('8 passed, 1 failed')
  expect(failed).toBe(1)
})

test('what was not run is said plainly, with its reason', () => {
  const { lines } = summarise(results, { strict: false, missing: [] })
  expect(lines).toContain('NOT RUN: browser journeys: no browser')
  expect(lines).toContain('SKIPPED: 2 tests')
})

test('in CI whatever was not run or skipped has failed', () => {
  expect(summarise(results, { strict: true, missing: [] }).lines.at(-1)).toBe('8 passed, 4 failed')
})
