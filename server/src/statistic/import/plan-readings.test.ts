import { expect, test } from 'vitest'

import type { Statistic } from '../statistic-store.ts'
import { callSeries, makeSeriesFinder } from './find-series.ts'
import { planReadings, type ReadingPlan } from './plan-readings.ts'
import type { ReadingEntry } from './read-entries.ts'

const statistics: readonly Statistic[] = [
  { code: 'parking', name: '新增公共停车位（累计）', unit: '个', source: '城管局月报', owner: 'cityscape' },
  { code: 'gdp-growth', name: '地区生产总值增速', unit: '%', source: '统计月报', owner: 'cityscape' },
  { code: 'pumps', name: '新建泵站', unit: '座', source: '水务局月报', owner: 'water' },
  { code: 'roads-old', name: '打通断头路', unit: '条', source: '月报', owner: 'cityscape' },
  { code: 'roads-new', name: '打通断头路', unit: '条', source: '月报', owner: 'cityscape' },
]
const kept = [{ statistic: 'parking', on: '2026-01-31', value: 100, source: '城管局月报' }]
const handler: ReadingPlan['person'] = { roles: ['handler'], unit: 'cityscape' }

function planned(rows: readonly Partial<ReadingEntry['cells']>[], person = handler) {
  const entries = rows.map((cells, index) => ({
    sheet: null,
    row: index + 2,
    cells: { series: 'parking', on: '2026-02-28', value: '1', unit: '', source: '', ...cells },
  }))
  return planReadings(entries, { find: makeSeriesFinder(statistics), kept, person, today: '2026-03-04' })
}

function plan(cells: Partial<ReadingEntry['cells']>, person = handler) {
  const [row] = planned([cells], person)
  if (!row) throw new Error('no row')
  return { ...row.answer, problem: row.answer.problem?.code, reading: row.reading }
}

test('a number for a day that has none is new, with the source of its series where it names none', () => {
  expect(plan({ value: '1,200' })).toMatchObject({
    outcome: 'new',
    on: '2026-02-28',
    before: null,
    after: { value: 1200, source: '城管局月报' },
    reading: { statistic: 'parking', on: '2026-02-28', value: 1200, source: '城管局月报' },
  })
  expect(plan({ source: ' 二月\n快报 ' }).after).toEqual({ value: 1, source: '二月 快报' })
})

test('a number for a day that has one corrects it, or is the same', () => {
  const january = { on: '2026年1月' }
  expect(plan({ ...january, value: '100' })).toMatchObject({ outcome: 'same', reading: null })
  expect(plan({ ...january, value: '120' })).toMatchObject({ outcome: 'corrects', before: { value: 100 }, after: { value: 120 } })
  expect(plan({ ...january, value: '100', source: '更正' })).toMatchObject({ outcome: 'corrects', reading: { source: '更正' } })
})

test('a row without a number is passed over, whatever else it says', () => {
  expect(plan({ value: '', series: '注：本表为快报数' })).toMatchObject({ outcome: 'empty', problem: undefined, reading: null })
  expect(plan({ value: '—' }).outcome).toBe('empty')
})

test.each([
  ['a series that is not there', { series: '人口' }, 'statistic.unknown'],
  ['a name that several series have', { series: '打通断头路' }, 'statistic.ambiguous'],
  ['a series of another unit', { series: '新建泵站' }, 'statistic.not_yours'],
  ['no day that can be read', { on: '近期' }, 'statistic.no_day'],
  ['a day ahead', { on: '2026年3月' }, 'pledge.day_ahead'],
  ['another unit of measure', { unit: '万个' }, 'statistic.other_unit'],
  ['no number', { value: '约100' }, 'statistic.no_number'],
  ['a share where things are counted', { value: '7%' }, 'statistic.no_number'],
  ['too long a source', { source: '长'.repeat(201) }, 'statistic.wrong_source'],
] as const)('a row with %s is refused', (_, cells, code) => {
  expect(plan(cells)).toMatchObject({ outcome: 'refused', problem: code, reading: null })
})

test('what is refused is said in both languages, with the words of the row', () => {
  const [row] = planned([{ series: '地区生产总值增速', unit: '个' }])
  expect(row?.answer).toMatchObject({ series: { code: 'gdp-growth' }, problem: { detail: { words: '个', unit: '%' } } })
  expect(row?.answer.problem?.phrases).toEqual({
    'zh-CN': '单位写作“个”，而这项指标的单位是“%”。',
    en: 'The unit is written “个”, but this series counts in “%”.',
  })
})

test('two rows of the same series and day are refused the second time', () => {
  const rows = planned([{ on: '2026-02-28' }, { on: '2026年2月' }, { on: '2026-02-27' }])
  expect(rows.map(({ answer }) => [answer.outcome, answer.problem?.detail])).toEqual([
    ['new', undefined],
    ['refused', { row: 2 }],
    ['new', undefined],
  ])
})

test('the supervisor enters numbers of every series', () => {
  expect(plan({ series: '新建泵站' }, { roles: ['supervisor'], unit: 'centre' }).outcome).toBe('new')
})

test.each([
  'parking',
  'PARKING',
  '新增公共停车位(累计)',
  ' 新增公共停车位 （累计）',
  '新增公共停车位（累计）（个）',
  '一、新增公共停车位（累计）',
  '其中：新增公共停车位（累计）',
])('a series is found as %s', (words) => {
  expect(makeSeriesFinder(statistics)(words)).toBe(statistics[0])
})

test('a template calls a series by its name, and by its code where another is called the same', () => {
  expect(statistics.map((statistic) => callSeries(statistics)(statistic))).toEqual([
    '新增公共停车位（累计）',
    '地区生产总值增速',
    '新建泵站',
    'roads-old',
    'roads-new',
  ])
})
