import { courseOf, progressOf, type Pledge, type PledgeMeasure, type Target } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { exampleParking as parking } from '../example-parking.ts'
import { reviewSentence, type ReviewSentence, type Unmeasured } from './review-sentence.ts'

const file = 'ab12'.repeat(16)

function review(pledge: Pledge, value: number | null): ReviewSentence | Unmeasured {
  const readings = value === null ? [] : [{ on: '2026-12-31', value, source: '城管局年报', file, by: 'handler', at: 0 }]
  const progress = progressOf(courseOf(pledge, readings), Temporal.PlainDate.from('2026-12-31'))
  return reviewSentence({ pledge, progress, readings }, { nameOfSeries: () => '新增公共停车位（累计）' })
}

function wordsOf(pledge: Pledge, value: number | null): string {
  const sentence = review(pledge, value)
  return typeof sentence === 'string' ? sentence : sentence.words
}

function aimedAt(raw: string, subject: string, target: Partial<Target>): Pledge {
  const whole: Target = { op: 'gte', low: null, high: null, unit: '%', nature: 'holds', start: 0, ...target }
  return { ...parking, subject, passage: { ...parking.passage, raw }, target: whole }
}

test.each([
  [2150, '新增公共停车位2150个，完成年度目标（2000个以上）的107.5%。'],
  [2000, '新增公共停车位2000个，完成年度目标（2000个以上）。'],
  [400, '新增公共停车位400个，完成年度目标（2000个以上）的20%，尚未完成。'],
])('what is counted up is told with its number and the share of the way: %s', (value, words) => {
  expect(wordsOf(parking, value)).toBe(words)
})

test.each<[string, string, Partial<Target>, number, string]>([
  ['地区生产总值增长5%以上', '地区生产总值', { low: 5 }, 5.2, '地区生产总值增长5.2%，实现年度目标（增长5%以上）。'],
  ['地区生产总值增长5%以上', '地区生产总值', { low: 5 }, -0.4, '地区生产总值下降0.4%，未达到年度目标（增长5%以上）。'],
  ['单位能耗下降3%左右', '单位能耗下降', { op: 'approx', low: -3, high: -3 }, -3.1, '单位能耗下降3.1%，实现年度目标（下降3%左右）。'],
  ['外贸进出口正增长', '外贸进出口正增长', { op: 'positive' }, 1.2, '外贸进出口增长1.2%，实现年度目标（正增长）。'],
  ['城镇调查失业率控制在5%以内', '城镇调查失业率', { op: 'lte', high: 5 }, 4.8, '城镇调查失业率为4.8%，实现年度目标（5%以内）。'],
  ['按期办结率达到90%以上', '按期办结率', { low: 90 }, 88.456, '按期办结率达到88.46%，未达到年度目标（90%以上）。'],
  ['固定资产投资增长5%—6%', '固定资产投资', { op: 'range', low: 5, high: 6 }, 5.5, '固定资产投资增长5.5%，实现年度目标（增长5—6%）。'],
])('a rate is told as a change or a state, with its target: %s', (...[raw, subject, target, value, words]) => {
  expect(wordsOf(aimedAt(raw, subject, target), value)).toBe(words)
})

test.each([
  ['改造老旧小区36个', { low: 36, high: 36, op: 'eq' as const }, 24, '改造老旧小区24个，完成年度目标（36个）的66.67%，尚未完成。'],
  ['年底前新增就业不少于1.3万人', { low: 1.3, unit: '万人' }, 1.4, '新增就业1.4万人，完成年度目标（1.3万人以上）的107.69%。'],
  ['新建学校3所、幼儿园5所', { low: 3, high: 3, op: 'eq' as const, unit: '所' }, 3, '老旧小区3所，完成年度目标（3所）。'],
  ['改造老旧小区三十六个', { low: 36, high: 36, op: 'eq' as const }, 36, '老旧小区36个，完成年度目标（36个）。'],
])('the number that was reached stands in the words of the promise, where it is their only one: %s', (...[raw, target, value, words]) => {
  expect(wordsOf(aimedAt(raw, '老旧小区', { unit: '个', nature: 'accumulates', ...target }), value)).toBe(words)
})

test('what is to be cut back is told so', () => {
  const spending = aimedAt('一般性支出压减5%', '一般性支出', { op: 'eq', low: -5, high: -5 })
  expect(wordsOf(spending, -5.7)).toBe('一般性支出压减5.7%，实现年度目标（压减5%）。')
})

const nodes = [
  { id: 'q1', by: '2026-03-31', words: '完成招标', value: null },
  { id: 'q4', by: '2026-12-31', words: '启用', value: null },
]
const platform: Pledge = {
  ...parking,
  subject: '智慧环卫平台',
  passage: { ...parking.passage, raw: '年底前建成启用\n智慧环卫平台，' },
  target: null,
  nodes,
  measure: { kind: 'nodes' },
}
const proof = { node: 'q1', on: '2026-03-20', words: '中标通知书', file: null }

test('what is proven is told in the words of the promise once all of it is', () => {
  const proofs = [proof, { node: 'q4', on: '2026-12-01', words: '启用照片', file }]
  expect(review({ ...platform, proofs }, null)).toEqual({
    words: '建成启用智慧环卫平台。',
    footnote: `目标任务2026-001：“年底前建成启用智慧环卫平台，”。佐证：2026-03-20“完成招标”：中标通知书；2026-12-01“启用”：启用照片（文件 ${file.slice(0, 12)}）。`,
  })
  expect(wordsOf({ ...platform, proofs: [proof] }, null)).toBe('“建成启用智慧环卫平台”完成1个节点（完成招标），共2个，尚未全部完成。')
})

test('a document that shows it is enough', () => {
  const shown: Pledge = { ...platform, nodes: [], measure: { kind: 'document' }, proofs: [{ ...proof, node: null }] }
  expect(wordsOf(shown, null)).toBe('建成启用智慧环卫平台。')
})

test('a sentence rests on the number that was read, and its footnote says from where', () => {
  expect(review(parking, 2150)).toMatchObject({
    footnote: `目标任务2026-001：“新增公共停车位2000个以上”。依据：统计数据《新增公共停车位（累计）》（来源：城管局年报），2026-12-31，2150个（文件 ${file.slice(0, 12)}）。`,
  })
  const counted: PledgeMeasure = {
    kind: 'indicator',
    question: { source: 'matters', measure: { kind: 'count', of: [] }, on: 'closed', side: 'lead' },
  }
  expect(review({ ...parking, measure: counted }, 3)).toMatchObject({ footnote: expect.stringContaining('由本平台办理的事项统计') })
  const formula: PledgeMeasure = { kind: 'formula', expression: 'a * 2', terms: [{ name: 'a', from: 'statistic', statistic: 'parking' }] }
  expect(review({ ...parking, measure: formula }, 3)).toMatchObject({ footnote: expect.stringContaining('按算式“a * 2”由a计算') })
})

test('what nothing measures has no sentence, whatever a unit claims', () => {
  const claims = [{ on: '2026-12-01', unit: 'cityscape', share: 1, words: '已全部完成' }]
  expect(review({ ...parking, measure: null, claims }, 2150)).toBe('no_measure')
  expect(review({ ...parking, claims }, null)).toBe('no_reading')
  expect(review({ ...platform, claims }, null)).toBe('no_proof')
})
