import { standardCategories } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { findCategories } from './find-categories.ts'

const all = standardCategories()

test('without a filter every category is there, in the order of codes', () => {
  const found = findCategories(all, { kind: 'all', words: '', only: 'all' })
  expect(found).toHaveLength(all.length)
  expect(found[0]?.code).toBe('C0101')
})

test('categories are found by Chinese and English words and by code', () => {
  expect(findCategories(all, { kind: 'all', words: '井盖 污水', only: 'all' }).map(({ code }) => code)).toContain('C0102')
  expect(findCategories(all, { kind: 'all', words: 'SEWER manhole', only: 'all' }).map(({ code }) => code)).toContain('C0102')
  expect(findCategories(all, { kind: 'all', words: 'c0102', only: 'all' })).toHaveLength(1)
  expect(findCategories(all, { kind: 'event', words: 'c0102', only: 'all' })).toEqual([])
})

test('what wants checking and what is out of use can be seen alone', () => {
  const some = all.map((category) => (category.code === 'E0101' ? { ...category, enabled: false, confidence: 'low' as const } : category))
  expect(findCategories(some, { kind: 'event', words: '', only: 'disabled' }).map(({ code }) => code)).toEqual([
    'E0101',
    ...all.filter(({ kind, enabled }) => kind === 'event' && !enabled).map(({ code }) => code),
  ])
  expect(findCategories(some, { kind: 'all', words: '', only: 'low' }).every(({ confidence }) => confidence === 'low')).toBe(true)
})
