import { expect, test } from 'vitest'

import type { Answer, Read } from './gold.ts'
import { scoreFigures } from './score-figures.ts'
import { scoreHeadlines } from './score-targets.ts'

function figure(start: number, low: number, more: Partial<Answer> = {}): Answer {
  const shape = { file: 'r.txt', raw: '增长5%', when: 'done', subject: '', measure: 'growth', op: 'eq', unit: '%' }
  return { ...shape, start, end: start + 5, low, high: low, ...more }
}

function reads(...figures: readonly Answer[]): Read[] {
  return figures.map((one) => ({ subject: '', ...one }))
}

test('an answer is found by its number and place, a fall with or without its sign, and each figure serves one answer', () => {
  const { found, missed, extra } = scoreFigures(reads(figure(0, -19)), [figure(2, 19), figure(3, 19), figure(4, 5)])
  expect([found.length, missed.length, extra.length]).toEqual([1, 2, 0])
})

test('a figure of the wrong time is missed, and too many where all was labelled', () => {
  const span = { ...figure(0, 0), span: [0, 100] as const }
  const { missed, extra } = scoreFigures(reads(figure(0, 5, { when: 'planned' }), figure(200, 7)), [span, figure(0, 5)])
  expect([missed.length, extra.length]).toEqual([1, 1])
})

test('an optional answer is neither missed nor too many', () => {
  const span = { ...figure(0, 0), span: [0, 100] as const }
  const { found, missed, extra } = scoreFigures(reads(figure(0, 7)), [
    span,
    figure(0, 7, { optional: true }),
    figure(50, 3, { optional: true }),
  ])
  expect([found.length, missed.length, extra.length]).toEqual([0, 0, 0])
})

test('a headline target is found where the words are mostly the same', () => {
  const answers = [figure(0, 5, { raw: '地区生产总值增长5%左右' }), figure(0, 6, { raw: '同上' }), figure(0, 8, { raw: '进出口增长8%' })]
  const found = reads(
    figure(0, 5, { when: 'planned', raw: '生产总值增长5%' }),
    figure(9, 6, { when: 'planned', raw: '地区生产总值力争增长6%左右' }),
    figure(20, 8, { when: 'planned', raw: '财政收入8%' }),
  )
  expect(scoreHeadlines(new Map([['r.txt', found]]), answers)).toEqual({ of: 3, missed: ['r.txt: 进出口增长8%'] })
})
