import type { Pledge } from '@yiwang/kernel'
import type { LedgerEntry } from '@yiwang/report'

import { plainWords } from './cell-words.ts'

/** The pledge of a row, or why there is none. */
export type Matched = { readonly pledge: Pledge; readonly byNumber: boolean } | 'none' | 'several'

/** So short a sentence may stand within another by chance. */
const shortest = 8

/**
 * Finds the pledge of a row: by its number; else by its sentence, word for word, or where only one of the pledges has it within
 * its words or they within it.
 */
export function makeMatcher(pledges: readonly Pledge[]): (entry: LedgerEntry) => Matched {
  const byNumber = new Map(pledges.map((pledge) => [pledge.number, pledge]))
  const bySentence = Map.groupBy(pledges, ({ passage }) => fold(passage.raw))
  return ({ cells: { number = '', words = '' } }) => {
    const named = byNumber.get(number)
    if (named) return { pledge: named, byNumber: true }
    const sentence = fold(words)
    const same = bySentence.get(sentence)
    if (same) return only(same)
    if (sentence.length < shortest) return 'none'
    return only([...bySentence].flatMap(([own, some]) => (isWithin(own, sentence) ? some : [])))
  }
}

function only([first, ...others]: readonly Pledge[]): Matched {
  if (!first) return 'none'
  return others.length === 0 ? { pledge: first, byNumber: false } : 'several'
}

function isWithin(own: string, sentence: string): boolean {
  return own.length >= shortest && (own.includes(sentence) || sentence.includes(own))
}

function fold(words: string): string {
  return plainWords(words)
    .normalize('NFKC')
    .replaceAll(/[\s。；;，,]/gu, '')
}
