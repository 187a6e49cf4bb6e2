import { expect, it } from 'vitest'

import { findEnclosed } from './enclosed.ts'

function drawn(chars: string): string {
  return Array.from(findEnclosed(chars), (kind) => '.bn'[kind]).join('')
}

it('names between marks and words in brackets are told apart', () => {
  expect(drawn('新增“小巨人”3家(含区级1家)')).toBe('..nnnnn..bbbbbbb')
})

it('a list of numbers between marks is no name', () => {
  expect(drawn('“1家研究院、8个研究所、3家馆”')).toMatch(/^\.+$/)
})

it('a mark that is never closed encloses nothing', () => {
  expect(drawn('“小巨人企业4家')).toBe('........')
})

it('a mark that another one follows before it is closed was left open', () => {
  expect(drawn('“小巨人4家“冠军”')).toBe('......nnnn')
})
