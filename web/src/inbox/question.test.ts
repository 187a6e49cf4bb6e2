import fc from 'fast-check'
import { MatterQuery } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { readDeskSearch, type DeskSearch } from './desk-search.ts'
import { countFilters, isUnasked, sortOf, sortsOf, tabOf, withoutFilters, withPart, withTab, writeQuestion } from './question.ts'

const asked: DeskSearch = { status: 'dispatched,handling', area: '990101003000', q: '井盖 海棠路', heat: 'overdue', turn: 'mine' }

function readBack(written: string): DeskSearch {
  return readDeskSearch(Object.fromEntries(new URLSearchParams(written)))
}

test('a question written into an address is read back as it was, Chinese words and all', () => {
  expect(readBack(writeQuestion(asked))).toEqual(asked)
})

test('whatever words are asked for, writing and reading give it back', () => {
  const key = fc.constantFrom('status', 'category', 'unit', 'channel', 'q')
  fc.assert(
    fc.property(fc.dictionary(key, fc.string({ minLength: 1, maxLength: 30, unit: 'binary' })), (search) => {
      expect(readBack(writeQuestion(search))).toEqual({ ...search })
    }),
  )
})

test('the server understands what the desk writes', () => {
  const sent = Object.fromEntries(new URLSearchParams(writeQuestion(asked, { sort: sortOf(asked), limit: '50' })))
  expect(MatterQuery.parse(sent)).toMatchObject({ ...asked, sort: 'due', limit: 50, ended: 'no' })
})

test('equal questions read the same, in whatever order they were put together', () => {
  expect(writeQuestion({ q: 'a', heat: 'red' })).toBe(writeQuestion({ heat: 'red', q: 'a' }))
})

test('each tab is found again in its address, and keeps the filters but the status', () => {
  for (const tab of ['mine', 'all', 'ended'] as const) {
    const there = withTab({ ...asked, sort: 'oldest' }, tab)
    expect(tabOf(there)).toBe(tab)
    expect(there).toMatchObject({ area: asked.area, q: asked.q })
    expect(there.status).toBeUndefined()
    expect(isUnasked(there)).toBe(false)
  }
})

test('what runs is sorted by the time left, what has ended by its age', () => {
  expect([sortOf({}), sortOf({ ended: 'yes' }), sortOf({ ended: 'yes', sort: 'oldest' }), sortOf({ sort: 'nonsense' })]).toEqual([
    'due',
    'newest',
    'oldest',
    'due',
  ])
})

test('what runs can be sorted by weight, what has ended cannot', () => {
  expect([sortsOf({}), sortsOf({ ended: 'yes' })]).toEqual([
    ['due', 'newest', 'oldest', 'weight'],
    ['newest', 'oldest'],
  ])
  expect([sortOf({ sort: 'weight' }), sortOf({ ended: 'yes', sort: 'weight' })]).toEqual(['weight', 'newest'])
})

test('what is possibly the same is asked of what runs only', () => {
  expect(withTab({ alike: 'yes' }, 'mine')).toEqual({ alike: 'yes', turn: 'mine' })
  expect(withTab({ alike: 'yes' }, 'ended')).toEqual({ ended: 'yes' })
  expect(countFilters({ alike: 'yes' })).toBe(1)
})

test('clearing takes out filters and words and leaves the tab', () => {
  expect(countFilters(asked)).toBe(3)
  expect(withoutFilters(asked)).toEqual({ turn: 'mine' })
  expect(withPart(asked, 'heat', '')).not.toHaveProperty('heat')
})
