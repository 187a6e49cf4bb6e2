import { expect, test } from 'vitest'

import { readVitestReport } from './read-vitest-report.js'

const green = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

test('what vitest counted is what we count, tests to do among the skipped', () => {
  expect(readVitestReport(green, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 })
})

test('a file that cannot be loaded is a failure though it holds no test', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(readVitestReport({ ...green, testResults }, 1).failed).toBe(1)
})

test('a run that ends badly with every test green is a failure', () => {
  expect(readVitestReport(green, 1).failed).toBe(1)
})
