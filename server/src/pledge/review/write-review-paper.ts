import { phrases } from '@yiwang/contract'
import type { Paragraph } from 'docx'

import { faces, loadWord, paragraph, plain, writePaper, type Word } from '../paper/word-paper.ts'
import type { Review } from './make-review.ts'
import type { ReviewSentence } from './review-sentence.ts'

const indent = { firstLine: 640 }
const spacing = { line: 560, lineRule: 'exact' } as const

/** The draft of a review as a .docx in the form of official documents, each sentence with a footnote to what it rests on. */
export async function writeReviewPaper({ title, note, groups, unmeasured }: Review): Promise<Uint8Array> {
  const word = await loadWord()
  const footnotes = new Map<number, string>()
  const children = [
    paragraph(word, title, { size: 44, bold: true, font: faces.head, alignment: word.AlignmentType.CENTER, spacing: { after: 200 } }),
    paragraph(word, note, { size: 21, color: '595959', spacing: { after: 200 } }),
    ...groups.flatMap(({ head, sentences }) => [
      paragraph(word, head, { size: 32, font: faces.head, indent, spacing, keepNext: true }),
      ...sentences.map((sentence) => tell(word, sentence, footnotes)),
    ]),
    ...listUnmeasured(word, unmeasured),
  ]
  return writePaper(word, { title, isWide: false, children, footnotes, pageWords: phrases['zh-CN'].breakdown.page })
}

function tell(word: Word, { words, footnote }: ReviewSentence, footnotes: Map<number, string>): Paragraph {
  const { FootnoteReferenceRun, Paragraph: DocxParagraph, TextRun } = word
  const number = footnotes.size + 1
  footnotes.set(number, footnote)
  return new DocxParagraph({ indent, spacing, children: [new TextRun({ text: plain(words), size: 32 }), new FootnoteReferenceRun(number)] })
}

function listUnmeasured(word: Word, unmeasured: readonly string[]): readonly Paragraph[] {
  if (unmeasured.length === 0) return []
  const head = `以下${unmeasured.length}项尚不能衡量，未写入正文`
  return [
    paragraph(word, head, { size: 28, font: faces.head, spacing: { before: 400, after: 100 }, keepNext: true }),
    ...unmeasured.map((words) => paragraph(word, words, { size: 24 })),
  ]
}
