import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readText, told } from './testing/tell.ts'
import { cutByCodePoints } from './text/cut-by-code-points.ts'

const report = [
  '2026年临溪区政府工作报告',
  '——2026年1月20日在临溪区第六届人民代表大会第五次会议上',
  '一、2025年工作回顾',
  '地区生产总值1265亿元，增长5.6%；新增停车位1400个。',
  '二、2026年工作安排',
  '主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.2万人。',
  '（一）办好民生实事。新建学校3所。',
].join('\n')

const expected = [
  'done 地区生产总值 level eq 1265 亿元',
  'done 地区生产总值 growth eq 5.6 %',
  'done 停车位 count eq 1400 个',
  'planned 地区生产总值 growth approx 6 %',
  'planned 城镇新增就业 count eq 1.2 万人',
  'planned 学校 count eq 3 所',
]

function tell(text: string): readonly string[] {
  return readText(text).figures.map((figure) => `${figure.when} ${told(figure)}`)
}

describe('a report', () => {
  it('is read the same with paragraphs, in one line, and in full-width forms', () => {
    expect(tell(report)).toEqual(expected)
    expect(tell(report.replaceAll('\n', `  ${'我们坚持稳中求进。'.repeat(20)}  `))).toEqual(expected)
    expect(tell(report.replaceAll('%', '％').replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))))).toEqual(expected)
  })

  it('an empty text has no sections', () => {
    expect(readText('')).toMatchObject({ title: null, sections: [], sentences: [], figures: [], pledges: [], links: [] })
  })
})

const fragments = fc.constantFrom(
  ...'地区生产总值 增长 6% 、 ， 。 \n 分别 和 “ ” （ ） 力争 1.5 万亩 新建 3所 一、 2026年 工作安排 以上 左右 😀 𠮷 从 提高到 ％ ［3］ 　 牵头单位： 建成通车 与 同步 其中'.split(
    ' ',
  ),
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fragments, { maxLength: 80 }).map((pieces) => pieces.join('')),
)

describe('any text', () => {
  it('returns, and every offset cuts out what was read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { figures, pledges, sentences, sections } = readText(text)
        const cut = cutByCodePoints(text)
        for (const { start, end, raw } of [...figures, ...pledges]) expect(cut(start, end)).toBe(raw)
        const length = Array.from(text).length
        for (const { start, end } of [...sentences, ...sections]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is read twice alike', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readText(text)).toEqual(readText(text))
      }),
    )
  })
})

describe('a paragraph behind a text that ends with a full stop', () => {
  const paragraph = fc.array(fragments.filter((piece) => piece !== '\n')).map((pieces) => `全区${pieces.join('')}。`)
  const ended = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'))

  it('changes nothing of the numbers before it, nor where they stand', () => {
    fc.assert(
      fc.property(ended, paragraph, (text, more) => {
        const before = readText(text).figures
        const after = readText(`${text}\n${more}`).figures.slice(0, before.length)
        expect(after.map(placed)).toEqual(before.map(placed))
      }),
      { numRuns: 200 },
    )
  })
})

function placed({ start, end, raw, op, low, high, unit }: Record<string, unknown>): unknown {
  return { start, end, raw, op, low, high, unit }
}

describe('a text made to hold a reader up', () => {
  /** Linear reading takes well under a second each; a reader that goes back over its words takes minutes. */
  const times = 20_000
  it.each([
    '建成通车',
    '、1个',
    '(',
    '“',
    '分别',
    '1,',
    '1,111',
    '一二三',
    '1个2个',
    '从1元',
    '提高到',
    '\n一、',
    '牵头单位：甲，',
    '增长5%，',
  ])(
    `%j, ${times} times, is read through once`,
    (seed) => {
      expect(readText(`2026年工作安排\n${seed.repeat(times)}`).sections.length).toBeGreaterThan(0)
    },
    30_000,
  )
})
