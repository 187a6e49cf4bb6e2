import fc from 'fast-check'
import { expect, test } from 'vitest'

import { bigramsOf } from './bigrams.ts'

test('Han text gives every character and pair, other scripts their words', () => {
  expect(bigramsOf('垃圾桶 Overflowing, 2号')).toEqual(['垃', '垃圾', '圾', '圾桶', '桶', 'overflowing', '2', '号'])
})

test('rare characters of the extensions count as one character', () => {
  expect(bigramsOf('𠮷𨋢路')).toEqual(['𠮷', '𠮷𨋢', '𨋢', '𨋢路', '路'])
})

test('full-width letters and digits are found by their plain ones', () => {
  expect(bigramsOf('ＡＢＣ１２')).toEqual(bigramsOf('abc12'))
})

test('the keys of a piece of Han text are among the keys of the text', () => {
  const han = fc.string({ unit: fc.constantFrom('垃', '圾', '桶', '路', '灯', '坏'), minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(han, han, han, (before, piece, after) => {
      const keys = new Set(bigramsOf(before + piece + after))
      expect(bigramsOf(piece).every((key) => keys.has(key))).toBe(true)
    }),
  )
})

test('a huge text gives a bounded number of keys', () => {
  expect(bigramsOf(Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' ')).length).toBe(400)
})
