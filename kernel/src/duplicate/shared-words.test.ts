import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sharedWords } from './shared-words.ts'

describe('what two texts have in common', () => {
  it('is shown, and the rest is left out', () => {
    expect(sharedWords('我是陈先生，海棠小区东门垃圾堆积三天', '海棠小区东门有垃圾堆积')).toBe('…海棠小区东门…垃圾堆积…')
  })

  it('tells nothing that the other did not write', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('海棠小区东门垃圾堆积路灯不亮陈先生一三八')), maxLength: 40 })
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        for (const run of sharedWords(text, other).split('…')) {
          const characters = Array.from(run)
          for (const [index, character] of characters.slice(1).entries()) expect(other).toContain(`${characters[index]}${character}`)
          expect(characters).not.toHaveLength(1)
        }
      }),
    )
  })

  it('is nothing where nothing is shared', () => {
    expect(sharedWords('路灯不亮', '垃圾堆积')).toBe('')
  })
})
