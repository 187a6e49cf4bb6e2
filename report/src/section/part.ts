import type { Part } from './section.ts'

const review = /回顾|(?:工作|发展)(?:总结|成就|成效|情况)$|过去(?:一|五|5)年|去年工作/
const plan =
  /(?:今年|明年|今后|下一步|下一阶段|未来|来年).{0,24}(?:工作|任务|目标|安排|打算|重点|部署|思路|建议|计划|举措)|总体要求|主要目标|目标任务|预期目标|(?:工作|任务|总体)(?:安排|打算|思路|部署|建议)|重点工作|主要任务/
const self = /自身建设|政府建设|(?:建设|打造|锻造|建成).{0,24}(?:政府|机关)$|(?:政府|自身)(?:效能|能力|作风).{0,6}建设/
const named = /20\d\d年.{0,12}(?:工作|任务|目标|安排|打算|建议|部署|重点)/

/** The part that a heading opens, or null where it opens none of its own; `year` is the year the report plans. */
export function partOfHeading(words: string, year: number | null): Part | null {
  if (review.test(words)) return 'review'
  if (isNotes(words) || annex.test(words)) return 'closing'
  if (problems.test(words)) return 'problems'
  if (isLivelihood(words)) return isOfPast(words, year) ? 'review' : 'plan'
  if (self.test(words)) return 'self-building'
  return partOfPlan(words, year)
}

const annex = /^附件\d{0,2}$/
const problems = /^(?:当前)?(?:存在|面临)的?.{0,8}(?:问题|困难|不足|短板|挑战)/

function partOfPlan(words: string, year: number | null): Part | null {
  if (named.test(words)) return isOfPast(words, year) ? 'review' : 'plan'
  return plan.test(words) ? 'plan' : null
}

/** A heading over the explanations of words that follow the speech. */
export function isNotes(words: string): boolean {
  return /^.{0,8}(?:名词解释|名词注释|注释|缩略语|有关说明|名词说明)/.test(words)
}

/** A heading over livelihood projects, which the government promises by name each year. */
export function isLivelihood(words: string): boolean {
  return /(?:民生|惠民|利民|为民)实事|实事项目|民心工程|民生工程(?:清单|项目)/.test(words)
}

function isOfPast(words: string, year: number | null): boolean {
  const of = /(20\d\d)年/.exec(words)?.[1]
  return of !== undefined && year !== null && Number(of) < year
}

const looksBack = /^(?:过去(?:一|五|的)|一年来|五年来|20\d\d年(?:是|以来|,|，)|去年|刚刚过去|回顾)/
const admits =
  /(?:清醒|清楚|深刻|也|还)(?:地|的)?(?:认识|看)到|(?:仍|还|依然|经济社会发展|政府工作)[^，。]{0,8}(?:面临|存在)(?:着|的|不少|许多|一些|诸多)?.{0,12}(?:困难|问题|不足|短板|挑战)/
const setsOut =
  /(?:今年|(20\d\d)年|本年度).{0,24}(?:预期目标|总体要求|工作思路|主要目标|发展目标)|做好今年(?:的)?(?:政府)?工作|今年(?:政府)?(?:工作|要)(?:重点|着力|突出)/
const takesLeave = /^各位代表/

/** The part a paragraph without a heading belongs to, after a paragraph of the part `after`. */
export function partOfParagraph(words: string, after: Part, { isLast, year }: { isLast: boolean; year: number | null }): Part {
  if (after === 'closing') return after
  if (after === 'plan' || after === 'self-building') return isLast && takesLeave.test(words) ? 'closing' : after
  if (opensPlan(words, year)) return 'plan'
  if (after === 'opening') return looksBack.test(words) ? 'review' : after
  return admits.test(words.slice(0, 120)) ? 'problems' : after
}

function opensPlan(words: string, year: number | null): boolean {
  const match = setsOut.exec(words)
  return match !== null && (match[1] === undefined || year === null || Number(match[1]) >= year)
}
