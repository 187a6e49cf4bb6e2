import { phrases } from '@yiwang/contract'
import type { Paragraph } from 'docx'

import type { KeptPerson } from '../../person/person-store.ts'
import type { Services } from '../../services.ts'
import { listStatistics } from '../../statistic/statistic-store.ts'
import { groupOf, measureYear, nameOfUnit, yearOf } from '../breakdown/make-breakdown.ts'
import { asOfDay, type MeasuredPledge } from '../measure-pledges.ts'
import { faces, loadWord, paragraph, plain, writePaper, type Word } from '../paper/word-paper.ts'
import { reviewSentence, type ReviewSentence, type Sources, type Unmeasured } from './review-sentence.ts'

/** A pledge with its sentence, or why it has none. */
interface Told {
  readonly measured: MeasuredPledge
  readonly sentence: ReviewSentence | Unmeasured
}

/** A document to be sent. */
interface Review {
  readonly name: string
  readonly bytes: Uint8Array
}

const reasons: Readonly<Record<Unmeasured, string>> = {
  no_measure: '未设衡量方式',
  no_reading: '尚无数据',
  no_proof: '尚无佐证',
}
const indent = { firstLine: 640 }
const spacing = { line: 560, lineRule: 'exact' } as const

/**
 * The draft of the review that the next report begins with, as a .docx: a sentence for each pledge that was measured, with a
 * footnote to what it rests on, and a list of those that were not. It is in Chinese, as the report is.
 */
export async function writeReview(services: Services, person: KeptPerson, asked: number | undefined): Promise<Review> {
  const district = services.districts.get(person.district)
  const year = await yearOf(services, district, asked)
  const series = new Map((await listStatistics(services.database.db, district.code)).map(({ code, name }) => [code, name]))
  const sources: Sources = { nameOfSeries: (code) => series.get(code) ?? code }
  const told = (await measureYear(services, district, year)).map((measured): Told => ({
    measured,
    sentence: reviewSentence(measured, sources),
  }))
  const word = await loadWord()
  const footnotes = new Map<number, string>()
  const title = `${year}年工作回顾（草稿）`
  const note = `${district.name}　　数据截至 ${asOfDay(services, district).day}。数字由平台计算，佐证见脚注；单位自报的进度不作依据。`
  const children = [
    paragraph(word, title, { size: 44, bold: true, font: faces.head, alignment: word.AlignmentType.CENTER, spacing: { after: 200 } }),
    paragraph(word, note, { size: 21, color: '595959', spacing: { after: 200 } }),
    ...tellMeasured(word, told, footnotes),
    ...listUnmeasured(word, told, nameOfUnit(district, 'zh-CN')),
  ]
  const bytes = await writePaper(word, { title, isWide: false, children, footnotes, pageWords: phrases['zh-CN'].breakdown.page })
  return { name: `${title}.docx`, bytes }
}

function tellMeasured(word: Word, told: readonly Told[], footnotes: Map<number, string>): readonly Paragraph[] {
  const groups = Map.groupBy(told, ({ measured }) => (measured.pledge.livelihood ? '民生实事' : groupOf(measured, 'zh-CN')))
  return [...groups].flatMap(([group, some]) => {
    const sentences = some.flatMap(({ sentence }) => (typeof sentence === 'string' ? [] : [sentence]))
    if (sentences.length === 0) return []
    const head = paragraph(word, group, { size: 32, font: faces.head, indent, spacing, keepNext: true })
    return [head, ...sentences.map((sentence) => tell(word, sentence, footnotes))]
  })
}

function tell(word: Word, { words, footnote }: ReviewSentence, footnotes: Map<number, string>): Paragraph {
  const { FootnoteReferenceRun, Paragraph: DocxParagraph, TextRun } = word
  const number = footnotes.size + 1
  footnotes.set(number, footnote)
  return new DocxParagraph({ indent, spacing, children: [new TextRun({ text: plain(words), size: 32 }), new FootnoteReferenceRun(number)] })
}

function listUnmeasured(word: Word, told: readonly Told[], nameOf: (unit: string) => string): readonly Paragraph[] {
  const missing = told.flatMap(({ measured: { pledge }, sentence }) => {
    if (typeof sentence !== 'string') return []
    const unit = pledge.leadUnit === null ? '未定牵头单位' : nameOf(pledge.leadUnit)
    return [`${pledge.number}　${pledge.subject}（${unit}）：${reasons[sentence]}`]
  })
  if (missing.length === 0) return []
  return [
    paragraph(word, `以下${missing.length}项尚不能衡量，未写入正文`, {
      size: 28,
      font: faces.head,
      spacing: { before: 400, after: 100 },
      keepNext: true,
    }),
    ...missing.map((words) => paragraph(word, words, { size: 24 })),
  ]
}
