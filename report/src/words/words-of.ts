/** The words of a list that is written as running text, white space between them. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
