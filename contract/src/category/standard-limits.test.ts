import { areaClasses, categoryMatch, decideLimit, stages, type AreaClass } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { LimitRow } from './limit-row.ts'
import { standardCategories } from './standard-categories.ts'
import { standardLimits } from './standard-limits.ts'

const limits = standardLimits()
const table = { version: 'standard', validFrom: '2026-01-01', rows: limits }
const categories = standardCategories()

function handlingOf(category: string, areaClass: AreaClass): string {
  const row = decideLimit(table, { category, stage: 'handle', areaClass })
  return row.ok ? `${row.value.limit.amount} ${row.value.limit.unit}` : 'none'
}

test.each(limits)('the $stage limit of $category in class $areaClass is whole and meets a category', (row) => {
  expect(LimitRow.parse(row)).toEqual(row)
  expect(categories.some(({ code }) => categoryMatch(row.category, code) >= 0)).toBe(true)
  expect(row.source).toBe("demonstration default; set your district's own")
})

test('no two rows speak of the same category, stage and area class', () => {
  const keys = limits.map(({ category, stage, areaClass }) => `${category} ${stage} ${areaClass}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('every stage has a limit for any category in any area', () => {
  const general = limits.filter(({ category, areaClass }) => category === '*' && areaClass === '*').map(({ stage }) => stage)
  expect(new Set(general)).toEqual(new Set(stages))
})

test('exposed rubbish has less time in a busier area', () => {
  expect(areaClasses.map((areaClass) => handlingOf('E0102', areaClass))).toEqual(['4 work_hour', '8 work_hour', '1 work_day'])
})

test('an urgent category is handled in hours that run on, any other in working time', () => {
  const mistimed = categories.filter(({ code, urgent }) => handlingOf(code, 'A').includes('urgent') !== urgent)
  expect(mistimed.map(({ code }) => code)).toEqual([])
})

test('a missing manhole cover is secured within two hours, a building site answers in three days', () => {
  expect([handlingOf('C0101', 'C'), handlingOf('E0304', 'B')]).toEqual(['2 urgent_work_hour', '3 work_day'])
})

test('hotline enquiries take one work day, complaints ten', () => {
  expect(['H0302', 'H0303', 'H0501'].map((code) => handlingOf(code, 'A'))).toEqual(['1 work_day', '1 work_day', '1 work_day'])
  expect(['H0202', 'H0301', 'H0402'].map((code) => handlingOf(code, 'A'))).toEqual(['10 work_day', '10 work_day', '10 work_day'])
})
