import { expect, it } from 'vitest'

import { splitParagraphs } from './split-paragraphs.ts'

function paragraphs(text: string): readonly string[] {
  return splitParagraphs(text).map(({ start, end }) => text.slice(start, end))
}

it('every line is a paragraph, blank lines are none', () => {
  expect(paragraphs('政府工作报告\n\n　　各位代表：\n现在报告工作。')).toEqual(['政府工作报告', '各位代表：', '现在报告工作。'])
})

it('a line that begins with 是 goes on with the one before', () => {
  expect(paragraphs('今年主要预期目标\n是：增长6%。')).toEqual(['今年主要预期目标\n是：增长6%。'])
})

it('a task that begins with 为 is one of its own under its heading', () => {
  expect(paragraphs('二、提升医疗服务\n为2万名老人体检。')).toEqual(['二、提升医疗服务', '为2万名老人体检。'])
  expect(paragraphs('全年主要目标\n为：增长6%。')).toEqual(['全年主要目标\n为：增长6%。'])
})

it('a text that was broken to the width of a page is put together', () => {
  const words = '全区上下坚持稳中求进工作总基调着力推动高质量发展各项事业取得新的成效'
  const text = Array.from({ length: 12 }, () => `${words.slice(0, 20)}\n${words.slice(0, 20)}\n到年底。`).join('\n')
  expect(paragraphs(text)).toHaveLength(12)
})

it('a text in one line is parted at its gaps', () => {
  const filler = '我们坚持稳中求进。'.repeat(50)
  expect(paragraphs(`一、2025年工作回顾  ${filler}  二、2026年工作安排  ${filler}`)).toEqual([
    '一、2025年工作回顾',
    filler,
    '二、2026年工作安排',
    filler,
  ])
})
