import type { Part } from '../section/section.ts'
import type { When } from './figure.ts'

/** What tells when a figure holds: the part it stands in, its sentence, its clause, the year the report plans. */
export type Setting = {
  readonly part: Part
  readonly tone: Tone
  readonly clause: string
  readonly year: number | null
}

const past =
  /(?<![比较同与于从由])去年|(?<!以|[比较同与于])上年(?!度|同期|基本|持平)|过去|以来|已经|已(?:建成|达|实现|完成|有|超|突破|覆盖|累计|开通|启动|签约|落户|连续)|(?<!利用|盘活|依托|整合|改造)现有|目前|迄今|截至|(?:实现|完成|取得|增长|下降|获得|建成|突破)了|(?:^|[,;])拥有|刚刚过去|连续.{1,3}年(?:居|位居|保持|排名)/
const ahead = /今年|明年|下一步|力争|争取|确保|将(?:建成|达|实现|完成|新增|突破)|目标|计划(?:到|新增|建设|完成)|到20\d\d年|未来|今后|预期/
const estimate = /预计(?:全年|全市|全区|全省|20\d\d|可|今年)?/
const expects = /预期目标|主要目标|目标是|力争|确保|推动|建设|实施|加快/

/** What a whole sentence speaks of. */
export type Tone = { readonly looksBack: boolean; readonly aims: boolean }

/** Hears a folded sentence once for all its figures. */
export function toneOf(sentence: string): Tone {
  return { looksBack: looksBack.test(sentence) && !/今年|力争|明年|目标/.test(sentence), aims: aimed.test(sentence) }
}

/** Whether a figure was reached or is planned. A forecast within the review is of the past year (预计全年增长7%以上). */
export function decideWhen(setting: Setting): When {
  const { part, clause, year } = setting
  if (part === 'review' || part === 'problems') return year !== null && isAheadOf(yearsIn(clause), clause, year) ? 'planned' : 'done'
  if (part === 'opening') return ahead.test(clause) && expects.test(clause) && !estimate.test(clause) ? 'planned' : 'done'
  return isPast(setting) ? 'done' : 'planned'
}

function yearsIn(clause: string): readonly number[] {
  return Array.from(clause.matchAll(/(?<![比较同与于从由])(20\d\d)年(?!以来|至今)/g), (match) => Number(match[1]))
}

function isAheadOf(named: readonly number[], clause: string, year: number): boolean {
  return named.some((one) => one >= year) && !estimate.test(clause) && /(?:到|力争|将|目标|计划)/.test(clause)
}

/** Months of the year that are over when the report is given, and words that make them a target all the same. */
const quarter = /1[-—至到]{1,2}\d{1,2}月|一季度(?!末)|今年以来/
const aimed = /确保|力争|实现|争取|目标|预期|前|开门红/

/** A sentence that speaks of the past, whatever its clauses say. */
const looksBack = /以来|(?<![比较同与于从由])去年|过去.{1,3}年/

/** Within the plan: a year before the report's, or words that look back. */
function isPast({ tone, clause, year }: Setting): boolean {
  const named = yearsIn(clause)
  if (year !== null && named.length > 0 && named.every((one) => one < year)) return true
  if (ahead.test(clause)) return false
  if (quarter.test(clause)) return !tone.aims
  return past.test(clause) || tone.looksBack
}

/** The year a figure speaks of: one that its clause names, else the one of its part of the report. */
export function yearOf(clause: string, otherwise: number | null): number | null {
  const named = yearsIn(clause)
  return named.length === 1 && named[0] !== undefined ? named[0] : otherwise
}
