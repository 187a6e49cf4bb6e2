import { parseMarkup } from '../parse-markup.ts'

/** A paragraph of a word processor's file. */
export type WordParagraph = {
  readonly text: string
  /** The id of its style, or null. */
  readonly style: string | null
  /** Its own list and level; null where the style decides. */
  readonly list: { readonly id: string; readonly level: number } | null
  /** Whether the next paragraph stands beside it in the same row of a table. */
  readonly beside: boolean
}

/** What is no longer, or only again, part of the text: deletions, moved away, codes of fields, copies for older programs. */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange'])
const properties = new Set(['w:pPr', 'w:rPr'])
const texts = new Set(['w:t', 'm:t'])
/** Elements that stand for characters. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

type Open = { words: string; style: string | null; id: string | null; level: number }

/** The paragraphs of `document.xml` in the order of the text; a box of text inside one comes before it. */
export function listWordParagraphs(xml: string): readonly WordParagraph[] {
  const gatherer = new Gatherer()
  parseMarkup(
    xml,
    {
      onopentag: (name, attributes) => gatherer.open(name, attributes),
      ontext: (words) => gatherer.text(words),
      onclosetag: (name) => gatherer.close(name),
    },
    { xmlMode: true },
  )
  return gatherer.paragraphs
}

class Gatherer {
  readonly paragraphs: WordParagraph[] = []
  readonly #open: Open[] = []
  #skipping = 0
  #isText = false
  #inProperties = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipping > 0 || skipped.has(name)) {
      this.#skipping += 1
      return
    }
    if (name === 'w:p') this.#open.push({ words: '', style: null, id: null, level: 0 })
    if (properties.has(name)) this.#inProperties += 1
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    if (texts.has(name)) this.#isText = true
    if (this.#inProperties > 0) note(paragraph, name, attributes['w:val'])
    else paragraph.words += signs[name] ?? ''
  }

  text(words: string): void {
    const paragraph = this.#open.at(-1)
    if (this.#isText && this.#skipping === 0 && paragraph) paragraph.words += words
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    if (texts.has(name)) this.#isText = false
    if (properties.has(name)) this.#inProperties = Math.max(0, this.#inProperties - 1)
    if (name === 'w:p') this.#finish()
    if (name === 'w:tc') this.#mark(true)
    if (name === 'w:tr') this.#mark(false)
  }

  #finish(): void {
    const paragraph = this.#open.pop()
    if (!paragraph) return
    const { words: text, style, id, level } = paragraph
    this.paragraphs.push({ text, style, list: id === null ? null : { id, level }, beside: false })
  }

  /** The last paragraph of a cell stands beside the next cell, the last one of a row does not. */
  #mark(beside: boolean): void {
    const last = this.paragraphs.at(-1)
    if (last) this.paragraphs[this.paragraphs.length - 1] = { ...last, beside }
  }
}

function note(paragraph: Open, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'w:pStyle') paragraph.style = value
  if (name === 'w:numId') paragraph.id = value
  if (name === 'w:ilvl') paragraph.level = Number(value) || 0
}
