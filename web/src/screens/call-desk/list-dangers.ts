import { dangers, type Danger } from '@yiwang/contract'
import { holdsWord, plainWords } from '@yiwang/kernel'

/** A danger that the words speak of, with the word that says so. */
export interface HeardDanger {
  readonly danger: Danger
  readonly word: string
}

/** The dangers that a caller's words speak of, the gravest first. */
export function listDangers(words: string): readonly HeardDanger[] {
  const plain = plainWords(words)
  return dangers.flatMap((danger) => {
    const word = danger.words.find((each) => holdsWord(plain, each))
    return word === undefined ? [] : [{ danger, word }]
  })
}
