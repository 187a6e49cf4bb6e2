import { expect, it } from 'vitest'

import { isLivelihood, isNotes, partOfHeading } from './part.ts'

it.each([
  ['过去五年工作回顾', 'review'],
  ['2025年工作总结', 'review'],
  ['存在的主要困难和问题', 'problems'],
  ['2026年重点工作', 'plan'],
  ['下半年工作安排', 'plan'],
  ['2025年重点工作', 'review'],
  ['2026年十件民生实事', 'plan'],
  ['加强政府自身建设', 'self-building'],
  ['名词解释', 'closing'],
  ['附件2', 'closing'],
  ['推进乡村振兴', null],
])('%s opens %s', (words, part) => expect(partOfHeading(words, 2026)).toBe(part))

it('livelihood projects and explanations are known by their headings', () => {
  expect(isLivelihood('办好十件民生实事')).toBe(true)
  expect(isLivelihood('保障和改善民生')).toBe(false)
  expect(isNotes('附件：名词解释')).toBe(true)
})
