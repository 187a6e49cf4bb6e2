import type { Element } from './page-tree.ts'

const blocks = new Set(
  `address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr html legend li main
  ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/u),
)
const cells = new Set(['td', 'th'])

/** The blocks of an article as a browser sets them: a line each, broken where the page breaks them; empty ones are not told. */
export function listBlocks(article: Element): readonly string[] {
  const layer = new Layer()
  layer.lay(article, article.tag === 'pre')
  layer.end()
  return layer.blocks
}

class Layer {
  readonly blocks: string[] = []
  #words = ''

  lay(element: Element, isPlain: boolean): void {
    const isBlock = blocks.has(element.tag)
    if (isBlock) this.end()
    for (const child of element.children) {
      if (typeof child === 'string') this.#words += isPlain ? child.replaceAll(/\r\n?|\n/gu, '\u2028') : child
      else if (child.tag === 'br') this.#words += '\u2028'
      else this.lay(child, isPlain || child.tag === 'pre')
    }
    if (cells.has(element.tag)) this.#words += '\u2029'
    if (isBlock) this.end()
  }

  end(): void {
    const words = collapse(this.#words)
    if (words !== '') this.blocks.push(words)
    this.#words = ''
  }
}

const besideChinese = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]'
const sourceBreak = '[ \\t\\f]*[\\r\\n]\\s*'
const idleBreak = new RegExp(`(?<=${besideChinese})${sourceBreak}|${sourceBreak}(?=${besideChinese})`, 'gu')

/** White space as a browser draws it; a line break of the source beside a Chinese character is none. */
function collapse(words: string): string {
  return words
    .replaceAll(idleBreak, '')
    .replaceAll(/[ \t\r\n\f]+/gu, ' ')
    .replaceAll(/ *\u2029 */gu, '\t')
    .split('\u2028')
    .map((line) => line.replaceAll(/^[ \t]+|[ \t]+$/gu, ''))
    .filter((line) => line.trim() !== '')
    .join('\n')
}
