import { standardCategories } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { findCategories } from './find-categories.ts'

const categories = standardCategories()

function codesFor(typed: string): string[] {
  return findCategories(categories, typed, 'zh-CN').map(({ code }) => code)
}

test('a part of the Chinese name finds the category, and names that hold it come before classes that do', () => {
  const [first] = findCategories(categories, '井盖', 'zh-CN')
  expect(first?.name.zh).toContain('井盖')
  expect(codesFor('垃圾')).toContain('E0102')
})

test('code and English name find it too, in either language', () => {
  expect(codesFor('e0102')).toEqual(['E0102'])
  expect(findCategories(categories, 'manhole', 'zh-CN').length).toBeGreaterThan(3)
})

test('what takes no new matters is not offered, and nonsense finds nothing', () => {
  expect(codesFor('')).not.toContain('E2100')
  expect(codesFor('没有这种类别')).toEqual([])
})
