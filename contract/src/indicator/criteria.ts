import type { Criterion, InBoth, Indicator, MatterField, Measure, Question } from '@yiwang/kernel'

/** What the standard indicators have in common: who keeps them and after what they are modelled. */
const owner = 'centre'
export const afterCityManagement: InBoth = {
  zh: '仿照 GB/T 30428.4-2016《数字化城市管理信息系统 绩效评价》，未见标准原文',
  en: 'modelled on GB/T 30428.4-2016 (performance evaluation of digital city management); the text is not at hand',
}
export const afterHotline: InBoth = {
  zh: '仿照 GB/T 33357-2016《政府热线服务评价》，未见标准原文',
  en: 'modelled on GB/T 33357-2016 (evaluation of government hotline services); the text is not at hand',
}
export const own: InBoth = { zh: '本平台', en: 'this platform’s own' }

/** A flag that must be so. */
export function is(field: MatterField, value = true): Criterion {
  return { field, operator: 'is', value }
}

/** A count of at least so many. */
export function atLeast(field: MatterField, value: number): Criterion {
  return { field, operator: 'at_least', value }
}

/** A count of at most so many. */
export function atMost(field: MatterField, value: number): Criterion {
  return { field, operator: 'at_most', value }
}

/** A field that has a value. */
export function known(field: MatterField): Criterion {
  return { field, operator: 'known' }
}

/** A status of this list. */
export function inStatus(...values: readonly string[]): Criterion {
  return { field: 'status', operator: 'one_of', values }
}

/** Neither taken back as void nor carried on by another matter. */
export const counts: Criterion = { field: 'status', operator: 'none_of', values: ['void', 'merged'] }

/** A question over matters. */
export function ask(on: Question['on'], side: Question['side'], measure: Measure): Question {
  return { source: 'matters', measure, on, side }
}

/** The share of the matters `of` that is `counted` too. */
export function rate(of: readonly Criterion[], ...counted: readonly Criterion[]): Measure {
  return { kind: 'rate', of, counted }
}

/** How many matters. */
export function count(...of: readonly Criterion[]): Measure {
  return { kind: 'count', of }
}

/** An indicator that the platform brings; its owner is the supervision centre. */
export function standard(indicator: Omit<Indicator, 'owner'>): Indicator {
  return { ...indicator, owner }
}
