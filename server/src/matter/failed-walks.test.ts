import { expect, test, vi } from 'vitest'

import { hasWalkFailed, noteFailedWalk } from './failed-walks.ts'
import type { MatterQuestion } from './filter-store.ts'

const page = { sort: 'due', limit: 51 } as const

function ask(query: object, person = 'one'): MatterQuestion {
  const scope = { district: '990102', areas: ['990102001'], units: [] }
  return { scope, person: { id: person }, query: { ended: 'no', ...query }, now: 0, timeZone: 'Asia/Shanghai' } as never
}

test('a walk that failed is known for two minutes, for the same list alone', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000)
  const db = {}
  noteFailedWalk(db, ask({ q: '井盖' }), page)
  expect(hasWalkFailed(db, ask({ q: '井盖' }, 'other'), page)).toBe(true)
  expect(hasWalkFailed(db, ask({ q: '垃圾' }), page)).toBe(false)
  expect(hasWalkFailed(db, ask({ q: '井盖' }), { ...page, sort: 'newest' })).toBe(false)
  expect(hasWalkFailed({}, ask({ q: '井盖' }), page)).toBe(false)
  clock.mockReturnValue(121_001)
  expect(hasWalkFailed(db, ask({ q: '井盖' }), page)).toBe(false)
  clock.mockRestore()
})

test('whose turn it is hangs on who asks', () => {
  const db = {}
  noteFailedWalk(db, ask({ turn: 'mine' }), page)
  expect(hasWalkFailed(db, ask({ turn: 'mine' }), page)).toBe(true)
  expect(hasWalkFailed(db, ask({ turn: 'mine' }, 'other'), page)).toBe(false)
})

test('no more than two thousand are kept in mind', () => {
  const db = {}
  for (let each = 0; each <= 2000; each++) noteFailedWalk(db, ask({ q: String(each) }), page)
  expect(hasWalkFailed(db, ask({ q: '0' }), page)).toBe(false)
  expect(hasWalkFailed(db, ask({ q: '1' }), page)).toBe(true)
})
