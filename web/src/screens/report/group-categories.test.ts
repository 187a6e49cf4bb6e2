import { standardCategories } from '@yiwang/contract'
import { expect, it } from 'vitest'

import { groupCategories } from './group-categories.ts'

it('every group offers something, and the standard tables fill all of them', () => {
  const groups = groupCategories(standardCategories())
  expect(groups.length).toBeGreaterThan(10)
  expect(groups.every((group) => group.categories.length > 0)).toBe(true)
})

it('a category that is no longer used is not offered', () => {
  const closed = standardCategories().map((category) => (category.code === 'E0102' ? { ...category, enabled: false } : category))
  const codes = groupCategories(closed).flatMap((group) => group.categories.map(({ code }) => code))
  expect(codes).not.toContain('E0102')
  expect(codes).toContain('E0103')
})

it('a district with other categories is shown by its major classes', () => {
  const own = standardCategories()
    .slice(0, 3)
    .map((category, index) => ({ ...category, code: `E990${index}`, major: '99', majorName: { zh: '其他', en: 'Other' } }))
  expect(groupCategories(own).map((group) => group.name.zh)).toContain('其他')
})
