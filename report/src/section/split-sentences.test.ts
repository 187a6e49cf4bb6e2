import { expect, it } from 'vitest'

import { splitSentences } from './split-sentences.ts'

function sentences(text: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
}

it('a full stop ends a sentence, with what closes after it', () => {
  expect(sentences('各位代表！我们坚持“稳字当头。”增长6%（含税。）完成。 下一句')).toEqual([
    '各位代表！',
    '我们坚持“稳字当头。”',
    '增长6%（含税。）',
    '完成。',
    '下一句',
  ])
})

it.each(['1.新建公园12个。', '（1）新建公园12个。', '①新建公园12个。', '1、新建公园12个。'])(
  'a number that only counts is left out: %s',
  (line) => {
    expect(sentences(line)).toEqual(['新建公园12个。'])
  },
)

it('a decimal point and a semicolon end none', () => {
  expect(sentences('增长6.5%；下降3%')).toEqual(['增长6.5%；下降3%'])
})
