import { expect, test } from 'vitest'

import { readAudit } from './read-audit.js'

test('a report without holes is clean', () => {
  expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } }))).toEqual({
    kind: 'clean',
    lines: [],
  })
})

test('every hole is named with its range and weight', () => {
  const report = {
    vulnerabilities: { some: { name: 'some', severity: 'high', range: '<2.0.0' } },
    metadata: { vulnerabilities: { total: 1 } },
  }
  expect(readAudit(JSON.stringify(report))).toEqual({ kind: 'holes', lines: ['some <2.0.0: high'] })
})

test.each([
  ['', 'no answer'],
  ['<html>', 'no answer'],
  ['{}', 'no answer'],
  [JSON.stringify({ message: 'request failed' }), 'request failed'],
  [
    JSON.stringify({ error: { summary: 'audit endpoint returned an error' }, metadata: { vulnerabilities: { total: 0 } } }),
    'audit endpoint returned an error',
  ],
])('an answer that is none is not taken for a clean one: %s', (text, said) => {
  expect(readAudit(text)).toEqual({ kind: 'silent', lines: [said] })
})
