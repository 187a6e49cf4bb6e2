import { expect, it } from 'vitest'

import { findHeading } from './heading.ts'

it.each([
  ['第一部分 2025年工作回顾', 0, '2025年工作回顾'],
  ['一、2025年工作回顾', 1, '2025年工作回顾'],
  ['（二）扩大有效投资。实施重点项目。', 2, '扩大有效投资'],
  ['3.改善民生。新建学校。', 3, '改善民生'],
  ['提升教育质量。新建学校2所。', 4, '提升教育质量'],
  ['今年，我们将办好以下民生实事：', 2, '今年，我们将办好以下民生实事'],
  ['2026年工作安排', 0, '2026年工作安排'],
])('%s', (paragraph, depth, words) => expect(findHeading(paragraph)).toMatchObject({ depth, words }))

it.each([
  '各位代表：',
  '来源：临溪日报',
  '——2026年1月20日在大会上',
  '主办单位：区教育局',
  '完成时限：2026年9月底前',
  '（本报记者 王某 摄影报道）',
  '地区生产总值增长6%。工业投资增长9%。',
  '3.5万名群众受益。',
])('%s is no heading', (paragraph) => expect(findHeading(paragraph)).toBeNull())
