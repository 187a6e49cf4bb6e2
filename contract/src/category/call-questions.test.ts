import { expect, test } from 'vitest'

import { callQuestions } from './call-questions.ts'
import { standardCategories } from './standard-categories.ts'

test('every category has two to four questions, in both languages', () => {
  for (const { code } of standardCategories()) {
    const questions = callQuestions(code)
    expect(questions.length).toBeGreaterThanOrEqual(2)
    expect(questions.length).toBeLessThanOrEqual(4)
    for (const { zh, en } of questions) expect([zh.trim() === '', en.trim() === '']).toEqual([false, false])
  }
})

test('what is said of one category goes before what is said of its class', () => {
  expect(callQuestions('C0118')[0]?.zh).toContain('灯杆')
  expect(callQuestions('C0117')[0]?.zh).not.toContain('灯杆')
  expect(callQuestions('H0103')).toBe(callQuestions('E0403'))
})

test('without a category it is asked where, since when, and what is wanted', () => {
  expect(callQuestions(undefined)).toHaveLength(3)
})
