import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCondition, maxConditionLength } from './check-rule.ts'

test.each(['', '   ', 'urgent', 'urgent = true and areaClass = "A"', 'category in ("E0102", "E0103")', 'number(description) > 3'])(
  'the condition %o can stand',
  (text) => {
    expect(checkCondition(text)).toEqual({ ok: true, value: text.trim() })
  },
)

test.each([
  ['channel =', 'syntax', 9, 9, ''],
  ['channel = "web" channel', 'syntax', 16, 23, 'channel'],
  ['  "abc', 'syntax', 0, 1, '"'],
  ['true) or (true', 'syntax', 4, 5, ')'],
  ['urgent and chanel = "web"', 'unknown_name', 11, 17, 'chanel'],
  ['urgent and not(chanel = "web")', 'unknown_name', 15, 21, 'chanel'],
  ['containz(description, "a")', 'unknown_name', 0, 8, 'containz'],
  ['if urgent then chanel = "web" else true', 'unknown_name', 15, 21, 'chanel'],
  ['category', 'not_yes_or_no', 0, 8, 'category'],
  ['1 + 1', 'not_yes_or_no', 0, 5, '1 + 1'],
  ['null', 'not_yes_or_no', 0, 4, 'null'],
  ['count(for i in 1..1000000000 return i) > 1', 'loop', 6, 37, 'for i in 1..1000000000 return i'],
  ['some i in 1..1000000000 satisfies i < 0', 'loop', 10, 23, '1..1000000000'],
  ['some i in [1..1000000000] satisfies i < 0', 'loop', 10, 25, '[1..1000000000]'],
  ['(function(x) x)(urgent)', 'loop', 1, 14, 'function(x) x'],
])('%o is refused as %s at %i to %i', (text, ...fault) => {
  const [reason, from, to, at] = fault
  expect(checkCondition(text)).toEqual({ ok: false, problem: { code: 'rule.bad_condition', detail: { reason, from, to, at } } })
})

function padded(length: number): string {
  return `channel = "${'x'.repeat(length - 12)}"`
}

test('a condition as long as allowed can stand and a longer one is refused', () => {
  expect(checkCondition(padded(maxConditionLength)).ok).toBe(true)
  expect(checkCondition(padded(maxConditionLength + 1))).toMatchObject({ ok: false, problem: { detail: { reason: 'too_long' } } })
})

test('whatever is typed is answered and nothing is thrown', () => {
  const pieces = fc.constantFrom(
    'urgent',
    'and',
    'or',
    '(',
    ')',
    '[',
    ']',
    '..',
    '"',
    '=',
    '<',
    'not',
    'in',
    'if',
    'then',
    '@',
    '{',
    '}',
    '1',
    '.',
    '垃圾',
    ',',
    '?',
    '`',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      expect(checkCondition(text).ok).toBeTypeOf('boolean')
    }),
    { numRuns: 300 },
  )
})
