import type { Figure } from '../figure/figure.ts'
import type { Link } from '../report.ts'

const area = /^(?:全区|全市|全省|全县|全国|全州|全疆|我区|我市|我省|本地|地区|国内|全社会|全体|年度|全年|地方)+/
const same: readonly (readonly [RegExp, string])[] = [
  [/规模以上/g, '规上'],
  [/^(?:经济|经济总量|GDP|本地生产总值|国内生产总值)$/g, '生产总值'],
  [/(?:总额|总量|增速|涨幅|增幅)$/g, ''],
  [/常住居民/g, '居民'],
  [/(?:经费)?(?:支出|投入)(?:强度|占|相当于)(?:全市|全区|全省|地区)?(?:GDP|生产总值)(?:的)?(?:比重|比例)?/g, '投入强度'],
  [/[“”（）()的]/g, ''],
]

/** The same word for the same indicator: 全区地区生产总值, 本地生产总值 and 经济总量 are one. */
export function indicatorOf(subject: string): string {
  let name = subject.replace(area, '').replace(/^地区/, '')
  for (const [pattern, word] of same) name = name.replaceAll(pattern, word)
  return name
}

/** Words that name no one thing: figures of them have nothing to do with each other. */
const generic = new Set([
  '项目',
  '企业',
  '问题',
  '群众',
  '居民',
  '工程',
  '措施',
  '任务',
  '事项',
  '资金',
  '投资',
  '人员',
  '面积',
  '重点项目',
  '改革',
])

/** Whether an indicator names one thing, so that figures of it have to do with each other. */
export function namesOneThing(indicator: string): boolean {
  return indicator.length >= 2 && !generic.has(indicator)
}

/** Joins what was done with what is planned for the same indicator, in the order of the text. */
export function linkFigures(figures: readonly Figure[]): readonly Link[] {
  const links = new Map<string, { subject: string; done: number[]; planned: number[] }>()
  figures.forEach((figure, index) => {
    if (figure.op === 'milestone') return
    const indicator = indicatorOf(figure.subject)
    if (!namesOneThing(indicator)) return
    const link = links.get(indicator) ?? { subject: figure.subject, done: [], planned: [] }
    link[figure.when].push(index)
    links.set(indicator, link)
  })
  return [...links.values()].filter(({ done, planned }) => done.length > 0 && planned.length > 0)
}

/** A promise of one year's report beside what the next year's report says was reached: indexes of the two reports' figures. */
export type Kept = { readonly promised: number; readonly reached: readonly number[] }

/** Last year's planned figures with this year's results for the same indicator; those without a result have none. */
export function linkReports(earlier: readonly Figure[], later: readonly Figure[]): readonly Kept[] {
  const reached = new Map<string, number[]>()
  later.forEach((figure, index) => {
    if (figure.when !== 'done' || figure.op === 'milestone') return
    const indicator = indicatorOf(figure.subject)
    reached.set(indicator, [...(reached.get(indicator) ?? []), index])
  })
  return earlier.flatMap((figure, promised) => {
    if (figure.when !== 'planned' || figure.op === 'milestone') return []
    const found = reached.get(indicatorOf(figure.subject)) ?? []
    return [{ promised, reached: found.filter((index) => sameKind(figure, later[index])) }]
  })
}

function sameKind(promised: Figure, reached: Figure | undefined): boolean {
  if (reached === undefined) return false
  return (
    promised.unit === null ||
    (reached.measure === promised.measure && reached.unit?.replace('％', '%') === promised.unit.replace('％', '%'))
  )
}
