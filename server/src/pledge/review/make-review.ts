import type { KeptPerson } from '../../person/person-store.ts'
import type { Services } from '../../services.ts'
import { listStatistics } from '../../statistic/statistic-store.ts'
import { groupOf, measureYear, nameOfUnit } from '../breakdown/make-breakdown.ts'
import { asOfDay, yearOf, type MeasuredPledge } from '../measure-pledges.ts'
import { reviewSentence, type ReviewSentence, type Sources, type Unmeasured } from './review-sentence.ts'

/** The draft of a review in words: sentences under their headings, and what could not be told. It is in Chinese, as the report is. */
export interface Review {
  readonly title: string
  readonly note: string
  readonly groups: readonly { readonly head: string; readonly sentences: readonly ReviewSentence[] }[]
  readonly unmeasured: readonly string[]
}

/** A pledge with its sentence, or why it has none. */
interface Told {
  readonly measured: MeasuredPledge
  readonly sentence: ReviewSentence | Unmeasured
}

const reasons: Readonly<Record<Unmeasured, string>> = {
  no_measure: '未设衡量方式',
  no_reading: '尚无数据',
  no_proof: '尚无佐证',
}

/** The draft of the review that the next report begins with: a sentence for each pledge that is measured, and a list of those that are not. */
export async function makeReview(services: Services, person: KeptPerson, asked: number | undefined): Promise<Review> {
  const district = services.districts.get(person.district)
  const year = await yearOf(services, district, asked)
  const series = new Map((await listStatistics(services.database.db, district.code)).map(({ code, name }) => [code, name]))
  const sources: Sources = { nameOfSeries: (code) => series.get(code) ?? code }
  const told = (await measureYear(services, district, year)).map((measured): Told => ({
    measured,
    sentence: reviewSentence(measured, sources),
  }))
  return {
    title: `${year}年工作回顾（草稿）`,
    note: `${district.name}　　数据截至 ${asOfDay(services, district).day}。数字由平台计算，佐证见脚注；单位自报的进度不作依据。`,
    groups: groupTold(told),
    unmeasured: listUnmeasured(told, nameOfUnit(district, 'zh-CN')),
  }
}

/** The livelihood projects stand together, the others under their headings. */
function groupTold(told: readonly Told[]): Review['groups'] {
  const groups = Map.groupBy(told, ({ measured }) => (measured.pledge.livelihood ? '民生实事' : groupOf(measured, 'zh-CN')))
  return [...groups].flatMap(([head, some]) => {
    const sentences = some.flatMap(({ sentence }) => (typeof sentence === 'string' ? [] : [sentence]))
    return sentences.length === 0 ? [] : [{ head, sentences }]
  })
}

function listUnmeasured(told: readonly Told[], nameOf: (unit: string) => string): readonly string[] {
  return told.flatMap(({ measured: { pledge }, sentence }) => {
    if (typeof sentence !== 'string') return []
    const unit = pledge.leadUnit === null ? '未定牵头单位' : nameOf(pledge.leadUnit)
    return [`${pledge.number}　${pledge.subject}（${unit}）：${reasons[sentence]}`]
  })
}
