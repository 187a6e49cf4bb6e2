import { expect, test } from 'vitest'

import { countCodePoints, makeCutter } from './code-points.ts'
import { cutPassages, joinPassages, listClauses, suggestCuts } from './split-passage.ts'

const text = '今年𠮷田新增百亿级企业1家、十亿级企业5家，做好服务。'
const whole = { start: 2, end: 26 }
const cut = makeCutter(text)

function figure(words: string) {
  const start = countCodePoints(text.slice(0, text.indexOf(words)))
  return { start, end: start + countCodePoints(words) }
}

test('a passage may be cut behind each of its stops', () => {
  expect(listClauses(text, whole).map(({ words }) => words)).toEqual(['𠮷田新增百亿级企业1家、', '十亿级企业5家，', '做好服务'])
})

test('a passage of several figures is cut behind each figure, and the parts have no stops at their ends', () => {
  const clauses = listClauses(text, whole)
  const cuts = suggestCuts(clauses, [figure('百亿级企业1家'), figure('十亿级企业5家')])
  expect(cutPassages(text, clauses, cuts).map((part) => cut(part))).toEqual(['𠮷田新增百亿级企业1家', '十亿级企业5家，做好服务'])
  expect(cutPassages(text, clauses, new Set([0, 1])).map((part) => cut(part))).toHaveLength(3)
})

test('nothing is cut where there is one figure', () => {
  const clauses = listClauses(text, whole)
  expect(suggestCuts(clauses, [figure('百亿级企业1家')]).size).toBe(0)
  expect(cutPassages(text, clauses, new Set())).toEqual([whole])
})

test('passages are joined from the first start to the last end', () => {
  expect(joinPassages([figure('5家'), figure('𠮷田')])).toEqual({ start: 2, end: figure('5家').end })
  expect(joinPassages([])).toBeUndefined()
})
