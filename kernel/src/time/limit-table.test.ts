import { expect, test } from 'vitest'
import { decideLimit, findLimitTable, type LimitQuestion, type LimitRow, type LimitTable } from './limit-table.ts'

function row(category: string, areaClass: LimitRow['areaClass'], amount: number): LimitRow {
  return { category, stage: 'handle', areaClass, limit: { amount, unit: 'work_hour' }, source: `row ${amount}` }
}

const table: LimitTable = {
  version: '2025-1',
  validFrom: '2025-01-01',
  rows: [
    row('*', '*', 1),
    row('*', 'A', 2),
    row('01', '*', 3),
    row('E01', '*', 4),
    row('E01', 'B', 5),
    row('E0102', '*', 6),
    row('E0102', 'C', 7),
    row('E0102', 'C', 8),
    { ...row('*', '*', 9), stage: 'verify' },
  ],
}

function amountFor(question: LimitQuestion): number | undefined {
  const decided = decideLimit(table, question)
  return decided.ok ? decided.value.limit.amount : undefined
}

const questions: readonly (readonly [LimitQuestion, number, string])[] = [
  [{ category: 'E0102', stage: 'handle', areaClass: 'C' }, 7, 'full code and class, and of two the upper'],
  [{ category: 'E0102', stage: 'handle', areaClass: 'A' }, 6, 'the full code comes before the class'],
  [{ category: 'E0103', stage: 'handle', areaClass: 'B' }, 5, 'the major of its kind and the class'],
  [{ category: 'E0103', stage: 'handle' }, 4, 'the major of its kind'],
  [{ category: 'C0103', stage: 'handle', areaClass: 'B' }, 3, 'the major of any kind'],
  [{ category: 'C0103', stage: 'handle', areaClass: 'A' }, 3, 'the major comes before the class alone'],
  [{ category: 'E0203', stage: 'handle', areaClass: 'A' }, 2, 'the class alone'],
  [{ category: 'E0203', stage: 'handle', areaClass: 'Z' }, 1, 'an unknown class has the row for all'],
  [{ category: 'E0102', stage: 'verify', areaClass: 'C' }, 9, 'only rows of its own stage'],
]

test.each(questions)('for %o row %i holds: %s', (question, amount) => {
  expect(amountFor(question)).toBe(amount)
})

test('a stage without a row is refused', () => {
  const problem = { code: 'rule.no_row', detail: { category: 'E0102', stage: 'rule' } }
  expect(decideLimit(table, { category: 'E0102', stage: 'rule' })).toEqual({ ok: false, problem })
})

test('the row given carries its source, so that the reason can be shown', () => {
  expect(decideLimit(table, { category: 'E0203', stage: 'handle' })).toMatchObject({ ok: true, value: { source: 'row 1' } })
})

test('of several tables the latest that has begun is in force', () => {
  const tables = [table, { ...table, version: '2026-1', validFrom: '2026-01-01' }, { ...table, version: '2024-1', validFrom: '2024-01-01' }]
  expect(findLimitTable(tables, '2025-12-31')?.version).toBe('2025-1')
  expect(findLimitTable(tables, '2026-01-01')?.version).toBe('2026-1')
  expect(findLimitTable(tables, '2023-06-01')).toBeUndefined()
})
