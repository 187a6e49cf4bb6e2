import fc from 'fast-check'
import { expect, it } from 'vitest'

import { countCodePoints } from './code-points.ts'
import { cutByCodePoints, lengthInCodePoints } from './cut-by-code-points.ts'

it('offsets count characters beyond 16 bits once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '地', '😀', '𠮷')), (characters) => {
      const text = characters.join('')
      const points = countCodePoints(text)
      expect(points(text.length)).toBe(characters.length)
      expect(lengthInCodePoints(text)).toBe(characters.length)
      const cut = cutByCodePoints(text)
      characters.forEach((character, at) => expect(cut(at, at + 1)).toBe(character))
    }),
  )
})
