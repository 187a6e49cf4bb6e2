import { succeed } from '@yiwang/kernel'

import type { Opened } from '../opened.ts'
import { refuseFile } from '../report-problem.ts'
import { TextBuilder } from '../text-builder.ts'
import { unpackWord, type WordFault } from './unpack-word.ts'
import { makeNumbering } from './word-numbering.ts'
import { listWordParagraphs } from './word-paragraphs.ts'

/** What a part of the file may grow to, in bytes: a long report with its layout has three million. */
const mostBytes = 64 * 1024 * 1024

const faults = { too_large: 'report.too_large', not_word: 'report.not_a_report_file', broken: 'report.broken_file' } as const

/**
 * The text of a .docx: a paragraph a line, numbered as its lists number it, the cells of a table's row parted by tabs; without
 * deletions, tables of contents, notes, headers and footers.
 */
export function openWord(bytes: Uint8Array): Opened {
  const parts = unpackWord(bytes, mostBytes)
  if (typeof parts === 'string') return refuseFault(parts)
  const numbering = makeNumbering(parts.numbering, parts.styles)
  const builder = new TextBuilder()
  let row: string[] = []
  for (const [at, paragraph] of listWordParagraphs(parts.document).entries()) {
    if (/^TOC\d/iu.test(paragraph.style ?? '')) continue
    row.push(numbering.labelOf(paragraph) + paragraph.text)
    if (paragraph.beside) continue
    builder.add(row.join('\t'), { kind: 'paragraph', at: at - row.length + 1, page: null })
    row = []
  }
  return succeed(builder.build())
}

function refuseFault(fault: WordFault): Opened {
  return refuseFile(faults[fault], fault === 'too_large' ? { megabytes: mostBytes / 1024 / 1024 } : undefined)
}
