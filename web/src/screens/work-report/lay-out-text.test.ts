import type { ReportSection } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { countCodePoints } from './code-points.ts'
import { layOutText } from './lay-out-text.ts'

const text = '二、工作安排\n提升品质。新建公园5个，完成𠮷田改造。\n结束语\n'
const sections: ReportSection[] = [
  { part: 'plan', headings: ['工作安排'], start: 0, end: 7 },
  { part: 'plan', headings: ['工作安排', '提升品质'], start: 7, end: 27 },
  { part: 'closing', headings: ['工作安排', '提升品质'], start: 27, end: 31 },
]

function wordsOf(key: string, marks: Parameters<typeof layOutText>[2]): string {
  return layOutText(text, sections, marks)
    .flatMap(({ pieces }) => pieces)
    .filter(({ keys }) => keys.includes(key))
    .map(({ words }) => words)
    .join('|')
}

test('the pieces one after the other are the text, and the offsets count code points', () => {
  const pieces = layOutText(text, sections, [{ key: 'park', start: 12, end: 18 }]).flatMap((paragraph) => paragraph.pieces)
  expect(pieces.map(({ words }) => words).join('')).toBe(text)
  expect(pieces.every(({ start, end, words }) => end - start === countCodePoints(words))).toBe(true)
})

test('a mark that runs over a line break is marked on both sides of it; one within another is named first', () => {
  expect(wordsOf('both', [{ key: 'both', start: 2, end: 11 }])).toBe('工作安排|\n|提升品质')
  const marks = [
    { key: 'outer', start: 12, end: 25 },
    { key: 'inner', start: 12, end: 18 },
  ]
  expect(wordsOf('outer', marks)).toBe('新建公园5个|，完成𠮷田改造')
  const [first] = layOutText(text, sections, marks).flatMap(({ pieces }) => pieces.filter(({ keys }) => keys.length > 1))
  expect(first?.keys).toEqual(['inner', 'outer'])
})

test('headings are found with their numbers, alone on a line or at the head of a paragraph', () => {
  const headed = layOutText(text, sections, []).flatMap(({ pieces }) => pieces.filter(({ isHeading }) => isHeading))
  expect(headed.map(({ words }) => words)).toEqual(['二、工作安排', '提升品质'])
})
