import { expect, test } from 'vitest'
import { CategoryCode, CategoryPattern } from './category-code.ts'

test('a pattern is all categories, a major class, or one category', () => {
  expect(['*', '01', 'E01', 'E0102', 'H0501'].filter((text) => !CategoryPattern.safeParse(text).success)).toEqual([])
})

test('a half-written code is neither a code nor a pattern', () => {
  expect(['E010', 'E', 'X0101', 'E01020', 'e0102', ''].filter((text) => CategoryPattern.safeParse(text).success)).toEqual([])
  expect(['*', 'E01', 'E0102'].map((text) => CategoryCode.safeParse(text).success)).toEqual([false, false, true])
})
