import type * as Docx from 'docx'

import { definedOnly } from '../../http/defined-only.ts'

/** The writer of Word documents, loaded when a document is wanted. */
export type Word = typeof Docx

/** Loads the writer. */
export function loadWord(): Promise<Word> {
  return import('docx')
}

/** A Word document: what stands on its pages, its footnotes by their numbers, and whether its pages lie. */
export interface Paper {
  readonly title: string
  readonly isWide: boolean
  readonly children: readonly (Docx.Paragraph | Docx.Table)[]
  readonly footnotes?: ReadonlyMap<number, string>
  /** 第 {{page}} 页，共 {{pages}} 页 */
  readonly pageWords: string
}

/** The faces of official documents (GB/T 9704): text in 仿宋, heads in 黑体; latin letters in Times. Sizes are half points. */
export const faces = {
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  head: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
} as const

/** A4 in twentieths of a point. */
const page = { width: 11_906, height: 16_838 } as const

/** Writes a document for A4 with page numbers in the foot. */
export async function writePaper(word: Word, { title, isWide, children, footnotes, pageWords }: Paper): Promise<Uint8Array> {
  const { Document, Footer, Packer, PageOrientation, Paragraph, AlignmentType } = word
  const notes = [...(footnotes ?? [])].map(([number, words]) => [number, { children: [paragraph(word, words, { size: 18 })] }] as const)
  const document = new Document({
    title,
    creator: '一网 Yiwang',
    styles: { default: { document: { run: { font: faces.text, size: 21 } } } },
    footnotes: Object.fromEntries(notes),
    sections: [
      {
        properties: {
          page: {
            size: { ...page, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: isWide ? { top: 1000, bottom: 1000, left: 900, right: 900 } : { top: 2098, bottom: 1984, left: 1587, right: 1474 },
          },
        },
        footers: {
          default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: pageNumber(word, pageWords) })] }),
        },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageNumber({ PageNumber, TextRun }: Word, words: string): Docx.TextRun[] {
  const numbers = { '{{page}}': PageNumber.CURRENT, '{{pages}}': PageNumber.TOTAL_PAGES }
  const parts = words.split(/(\{\{pages?\}\})/u).map((part) => (part in numbers ? numbers[part as keyof typeof numbers] : part))
  return [new TextRun({ children: parts, size: 18 })]
}

/** A paragraph of plain words; what no document can hold is left out. */
export function paragraph(
  { Paragraph, TextRun }: Word,
  words: string,
  style: Pick<Docx.IRunOptions, 'size' | 'bold' | 'color' | 'font'> &
    Pick<Docx.IParagraphOptions, 'alignment' | 'spacing' | 'indent' | 'heading' | 'keepNext'> = {},
): Docx.Paragraph {
  const { alignment, spacing, indent, heading, keepNext, ...run } = style
  const place = { alignment, spacing, indent, heading, keepNext }
  return new Paragraph({ ...definedOnly(place), children: [new TextRun({ ...run, text: plain(words) })] })
}

/** Words without the characters that XML cannot hold. */
export function plain(words: string): string {
  return words.toWellFormed().replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
}
