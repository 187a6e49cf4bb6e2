import { expect, it } from 'vitest'

import { reasonsOf } from './reasons.ts'

const candidate = { metres: 31.6, hours: 0.2, categoryLikeness: 'same', text: 0.417 } as never

it('says where, when, what and in which words', () => {
  expect(reasonsOf(candidate)).toEqual([
    { phrase: 'duplicate.metres', n: 32 },
    { phrase: 'duplicate.minutes', n: 12 },
    { phrase: 'duplicate.category.same', n: 0 },
    { phrase: 'duplicate.text', n: 42 },
  ])
})

it('says days after two of them, and the same place within five metres', () => {
  const reasons = reasonsOf({ ...(candidate as object), metres: 3, hours: 72 } as never)
  expect(reasons.slice(0, 2)).toEqual([
    { phrase: 'duplicate.here', n: 0 },
    { phrase: 'duplicate.days', n: 3 },
  ])
})
