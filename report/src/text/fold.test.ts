import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fold, unfold } from './fold.ts'

it('full-width forms are made plain', () => {
  expect(fold('增长５．２％，（含税）；', 0, 12).chars).toBe('增长5.2%,(含税);')
})

it('white space, invisible characters and marks of notes are left out', () => {
  expect(fold('地区\n  生产\u200b总值［15］增长[3]①', 0, 25).chars).toBe('地区生产总值增长')
})

it('a bracket that is no mark of a note stays', () => {
  expect(fold('[2026]1号', 0, 8).chars).toBe('[2026]1号')
})

it('every folded character is found where it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, skip) => {
      const start = Math.min(skip, text.length)
      const folded = fold(text, start, text.length)
      for (let index = 0; index < folded.chars.length; index += 1) {
        const span = unfold(folded, index, index + 1)
        expect(span.end - span.start).toBe(1)
        expect(fold(text, span.start, span.end).chars).toBe(folded.chars.charAt(index))
      }
    }),
  )
})

it('a long stretch is folded whole', () => {
  const text = '一，'.repeat(30_000)
  expect(fold(text, 0, text.length).chars).toBe('一,'.repeat(30_000))
})
