import { succeed } from '@yiwang/kernel'

import type { Opened } from '../opened.ts'
import { TextBuilder } from '../text-builder.ts'
import { findArticle } from './find-article.ts'
import { listBlocks } from './list-blocks.ts'
import { readPage, type PageTree } from './page-tree.ts'

/**
 * The text of a page of the web, saved whole or in part: a block a line, without navigation, scripts, styles, footers and what
 * else a site puts around its article. The heading of the page, where it stands outside the article, is its first line.
 */
export function openPage(html: string): Opened {
  const page = readPage(html)
  const blocks = listBlocks(findArticle(page.root))
  const heading = headingOf(page)
  const isTold = heading === '' || blocks.some((block) => withoutSpaces(block).includes(withoutSpaces(heading)))
  const builder = new TextBuilder()
  for (const [at, block] of (isTold ? blocks : [heading, ...blocks]).entries()) builder.add(block, { kind: 'paragraph', at, page: null })
  return succeed(builder.build())
}

/** The first heading, or the title up to where sites add their own name. */
function headingOf({ heading, title }: PageTree): string {
  const [first = ''] = heading.trim() === '' ? title.split(/[_|]|\s[-—–]\s?|-{2}/u) : [heading]
  return first.replaceAll(/\s+/gu, ' ').trim()
}

function withoutSpaces(words: string): string {
  return words.replaceAll(/\s+/gu, '')
}
