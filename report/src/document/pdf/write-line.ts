import type { PdfLine, Piece } from './pdf-piece.ts'

const chinese = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2018-\\u201D]'
/** Layout puts room between Chinese and digits; nobody typed it. */
const idleSpace = new RegExp(`(?<=${chinese}) | (?=${chinese})`, 'gu')
/** A gap of so many characters is a space somebody typed: between words, and between Chinese characters. */
const [wordGap, chineseGap] = [0.2, 0.8]
/** A paragraph begins two characters in. */
const [leastIndent, mostIndent] = [1.5, 3]

/** The words of a line; one that begins two characters inside the margin, as a paragraph does, keeps its indent. */
export function writeLine(line: PdfLine, margin: number): string {
  let words = ''
  let end = line.x
  for (const piece of line.pieces) {
    const text = piece.text
      .trim()
      .replaceAll(/ (?= )/gu, '')
      .replaceAll(idleSpace, '')
    words += gapBefore(piece, { end, words, next: text }) + text
    end = piece.x + piece.width
  }
  const indent = (line.x - margin) / line.size
  return indent >= leastIndent && indent <= mostIndent ? `　　${words}` : words
}

function gapBefore(piece: Piece, { end, words, next }: { readonly end: number; readonly words: string; readonly next: string }): string {
  const gap = (piece.x - end) / piece.size
  if (words === '' || gap < wordGap) return ''
  const isBesideChinese = new RegExp(`${chinese}$`, 'u').test(words) || new RegExp(`^${chinese}`, 'u').test(next)
  return isBesideChinese && gap < chineseGap ? '' : ' '
}
