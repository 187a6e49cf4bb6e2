import { findStandardIndicator, scoreSheets } from '@yiwang/contract'
import { listSeenRows, periodDates, scopeOf, type Person, type Scope } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import type { Range } from '../grouping.ts'
import { countersOf, planCells } from './plan-rolled.ts'
import { counterCount, rolledParts } from './rolled-parts.ts'

const base: Person = { id: 'p', district: '990102', name: '人', roles: ['leader'], area: '990102000000' }
const people: readonly Person[] = [
  base,
  { ...base, roles: ['receiver'], area: '990102001000' },
  { ...base, roles: ['handler'], unit: 'water' },
]

function rangeFor(scope: Scope, [from, to]: readonly [string, string]): Omit<Range, 'on'> {
  return { scope, from: new Date(from), to: new Date(to), filters: [], now: new Date('2026-11-30T12:00+08:00'), timeZone: 'Asia/Shanghai' }
}

const year = ['2025-11-20T00:00+08:00', '2026-12-01T00:00+08:00'] as const

test('every number of every sheet that adds up is read from cells, for the leader, a street and a handler’s own unit', () => {
  const asked = Object.entries(scoreSheets).flatMap(([name, { by, post, indicators }]) =>
    people.flatMap((who) => indicators.map((id) => ({ name, by, post, id, who }))),
  )
  const leftOut = asked.flatMap(({ name, by, post, id, who }) => {
    const question = findStandardIndicator(id)?.question
    if (!question) return [id]
    const only = listSeenRows(who, by)
    const range = { ...rangeFor(scopeOf(who), year), on: question.on }
    if (!planCells(range, { by, side: question.side, ...(post && { post }), ...(only && { only }) })) return [`${name} for ${who.roles[0]}`]
    return countersOf(question.on, question.measure) ? [] : [id]
  })
  expect([...new Set(leftOut)].toSorted()).toEqual([
    'accept for handler',
    'community for handler',
    'dispatch for handler',
    'median_handle_time',
    'overdue_unhandled',
    'verify for handler',
  ])
})

test('a year is read month by month, and by the day before the first and after the last whole month', () => {
  const plan = planCells(
    { ...rangeFor(scopeOf(base), ['2025-11-20T00:00+08:00', '2026-12-03T00:00+08:00']), on: 'closed' },
    { side: 'lead' },
  )
  expect(plan?.stretches).toEqual([
    { grain: 'day', from: '2025-11-20', to: '2025-12-01' },
    { grain: 'month', from: '2025-12-01', to: '2026-12-01' },
    { grain: 'day', from: '2026-12-01', to: '2026-12-03' },
  ])
})

test.each([
  ['begins within a day', ['2026-11-01T10:00+08:00', '2026-12-01T00:00+08:00'], {}],
  [
    'looks at the posts of a person whose scope is both an area and a unit',
    year,
    { scope: { district: '990102', areas: ['990102001'], units: ['water'] } },
  ],
  ['looks only at what was reopened', year, { filters: [{ field: 'reopenings', operator: 'at_least', value: 1 }] }],
  ['looks at a unit grid', year, { filters: [{ field: 'area', operator: 'within', values: ['990102001001001'] }] }],
] as const)('what %s is asked of the matters', (_, period, more) => {
  const range = { ...rangeFor(scopeOf(base), period), on: 'reported' as const, ...more }
  expect(planCells(range as Range, { side: 'lead' })).toBeUndefined()
})

test('a cell has room for the numbers of every date', () => {
  expect(periodDates.filter((on) => rolledParts[on].length > counterCount)).toEqual([])
})
