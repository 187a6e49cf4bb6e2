import { parseMarkup } from '../parse-markup.ts'

/** An element of a page with what stands in it. */
export type Element = {
  readonly tag: string
  /** Told by its class or id to be about the site rather than the text: left out unless it holds much of the text. */
  readonly isAside: boolean
  children: (Element | string)[]
  /** How many characters of whole sentences outside links stand in it. */
  prose: number
}

/** A page without what is never its text. */
export type PageTree = { readonly root: Element; readonly heading: string; readonly title: string }

/** Deeper elements are laid into the one at this depth, as browsers do. */
const deepest = 400
const left = new Set(
  'script style noscript template nav footer aside header button select textarea iframe svg canvas object audio video dialog'.split(' '),
)
const rolesLeft = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog)$/iu
const asides =
  /(?:^|[\s_-])(?:nav\w*|menu|bread\w*|crumbs?|foot|footer|header|topbar|sidebar|share|copyright|comments?|related|recommend\w*|pagination|pager|toolbar|banner|qrcode|advert|ads?)(?=$|[\s_-])/iu

/** Reads a page; any text is one. */
export function readPage(html: string): PageTree {
  const reader = new Reader()
  parseMarkup(html, {
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: (words) => reader.text(words),
    onclosetag: () => reader.close(),
  })
  return { root: reader.root, heading: reader.heading, title: reader.title }
}

type Opened = { readonly tag: string; readonly isLeft: boolean; readonly isKept: boolean }

class Reader {
  readonly root: Element = { tag: 'body', isAside: false, children: [], prose: 0 }
  heading = ''
  title = ''
  readonly #open: Opened[] = []
  readonly #kept: Element[] = [this.root]
  #leftOut = 0
  #links = 0
  #inHeading = false

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const isLeft = left.has(tag) || isHidden(attributes)
    if (isLeft) this.#leftOut += 1
    if (tag === 'a') this.#links += 1
    if (tag === 'h1' && this.heading.trim() === '') this.#inHeading = true
    const isKept = this.#leftOut === 0 && this.#kept.length < deepest && tag !== 'title'
    this.#open.push({ tag, isLeft, isKept })
    if (!isKept) return
    const element: Element = { tag, isAside: isAside(attributes), children: [], prose: 0 }
    this.#kept.at(-1)?.children.push(element)
    this.#kept.push(element)
  }

  text(words: string): void {
    if (this.#inHeading) this.heading += words
    if (this.#open.at(-1)?.tag === 'title') this.title += words
    else if (this.#leftOut === 0) this.#keep(words)
  }

  close(): void {
    const closed = this.#open.pop()
    if (!closed) return
    if (closed.isLeft) this.#leftOut -= 1
    if (closed.tag === 'a') this.#links -= 1
    if (closed.tag === 'h1') this.#inHeading = false
    if (!closed.isKept) return
    const { prose = 0 } = this.#kept.pop() ?? {}
    const parent = this.#kept.at(-1)
    if (parent) parent.prose += prose
  }

  #keep(words: string): void {
    const parent = this.#kept.at(-1)
    if (!parent) return
    parent.children.push(words)
    if (this.#links === 0 && /[。；，]/u.test(words)) parent.prose += words.replaceAll(/\s+/gu, '').length
  }
}

function isHidden({ hidden, role = '', style = '', ...others }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || others['aria-hidden'] === 'true' || rolesLeft.test(role) || /display\s*:\s*none/iu.test(style)
}

function isAside(attributes: Readonly<Record<string, string>>): boolean {
  return asides.test(attributes['class'] ?? '') || asides.test(attributes['id'] ?? '')
}
