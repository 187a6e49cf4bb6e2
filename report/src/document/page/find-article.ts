import type { Element } from './page-tree.ts'

/** The share of the page's sentences that one element must hold for what stands around it to be left out. */
const nearlyAll = 0.9
/** An element whose class speaks of the site, and which yet holds this share of the sentences, is the text after all. */
const much = 0.3

/** The smallest element that holds nearly all sentences of the page: the article, without what a site puts around and into it. */
export function findArticle(root: Element): Element {
  dropAsides(root, root.prose * much)
  let article = root
  for (;;) {
    const inner = article.children.find((child) => typeof child !== 'string' && child.prose >= root.prose * nearlyAll)
    if (root.prose === 0 || inner === undefined || typeof inner === 'string') return article
    article = inner
  }
}

/** Drops them from the leaves up, and tells how much prose went with them. */
function dropAsides(element: Element, most: number): number {
  let dropped = 0
  for (const child of element.children) if (typeof child !== 'string') dropped += dropAsides(child, most)
  element.children = element.children.filter((child) => {
    if (typeof child === 'string' || !child.isAside || child.prose >= most) return true
    dropped += child.prose
    return false
  })
  element.prose -= dropped
  return dropped
}
