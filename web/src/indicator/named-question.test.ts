import { findStandardIndicator } from '@yiwang/contract'
import { expect, it } from 'vitest'

import { findName, narrow } from './named-question.ts'

const { question, id } = findStandardIndicator('closed')!

it('a standard question is known by its name, also where it was narrowed', () => {
  expect(findName(question).indicator?.id).toBe(id)
  const narrowed = narrow(question, { categories: ['E01'], areas: ['990102001000'] })
  expect(findName(narrowed)).toMatchObject({ indicator: { id }, categories: ['E01'], areas: ['990102001000'] })
})

it('a question without a name has none', () => {
  expect(findName({ ...question, measure: { kind: 'count', of: [] } }).indicator).toBeUndefined()
})
