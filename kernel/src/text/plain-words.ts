const other = /[^\p{L}\p{N}]+/gu

/** A text as it is compared: full width as plain, lower case, no signs; words of other scripts stand between single spaces. */
export function plainWords(text: string): string {
  return ` ${text.normalize('NFKC').toLowerCase().replaceAll(other, ' ').trim()} `
}

const han = /\p{Script=Han}/u

/** Whether a plain text (`plainWords`) holds a word: of Han anywhere, of other scripts from the beginning of a word on. */
export function holdsWord(plain: string, word: string): boolean {
  return plain.includes(han.test(word) ? word : ` ${word}`)
}
