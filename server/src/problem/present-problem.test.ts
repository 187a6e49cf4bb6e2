import { expect, test } from 'vitest'

import { presentProblem } from './present-problem.ts'

test('what a phrase speaks of stands in its place, in both languages', () => {
  const { title, phrases } = presentProblem('breakdown.twice', { detail: { row: 7 } })
  expect(title).toBe('表中另有一行（第 7 行）是同一项目标任务。')
  expect(phrases).toEqual({ 'zh-CN': title, en: 'Another row (row 7) is of the same pledge.' })
})
