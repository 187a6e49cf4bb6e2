import type { PledgeKind } from '@yiwang/kernel'

import type { Comparator, Measure, When } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Part } from '../section/section.ts'

/** A word in both languages. */
export type Label = { readonly zh: string; readonly en: string }

/** How a number binds, as offices write it in a ledger. */
export const comparatorLabels: Readonly<Record<Comparator, Label>> = {
  eq: { zh: '达到', en: 'equals' },
  gte: { zh: '不低于', en: 'at least' },
  lte: { zh: '不高于', en: 'at most' },
  approx: { zh: '左右', en: 'about' },
  range: { zh: '区间', en: 'between' },
  positive: { zh: '正增长', en: 'growth above zero' },
  relative: { zh: '参照', en: 'tied to another' },
  external: { zh: '上级任务', en: 'set from above' },
  milestone: { zh: '节点', en: 'milestone' },
}

/** What a number states. */
export const measureLabels: Readonly<Record<Measure, Label>> = {
  level: { zh: '总量', en: 'level' },
  growth: { zh: '增减', en: 'change' },
  share: { zh: '比率', en: 'share' },
  count: { zh: '数量', en: 'count' },
  'ratio-point': { zh: '百分点', en: 'points' },
}

/** Whether it was reached or is planned. */
export const whenLabels: Readonly<Record<When, Label>> = { done: { zh: '完成', en: 'done' }, planned: { zh: '目标', en: 'planned' } }

/** The parts of a report. */
export const partLabels: Readonly<Record<Part, Label>> = {
  opening: { zh: '开头', en: 'opening' },
  review: { zh: '上年回顾', en: 'review' },
  problems: { zh: '存在问题', en: 'problems' },
  plan: { zh: '今年安排', en: 'plan' },
  'self-building': { zh: '自身建设', en: 'the government itself' },
  closing: { zh: '结语', en: 'closing' },
}

const kindLabels: Readonly<Record<PledgeKind, Label>> = {
  target: { zh: '主要指标', en: 'headline target' },
  figure: { zh: '重点工作', en: 'task with a number' },
  milestone: { zh: '重点项目', en: 'milestone' },
  task: { zh: '重点工作', en: 'task' },
  direction: { zh: '面上工作', en: 'direction of work' },
}

/** The class of a pledge in a ledger: the livelihood projects are one of their own. */
export function labelOfPledge({ kind, livelihood }: Pick<Pledge, 'kind' | 'livelihood'>): Label {
  return livelihood ? { zh: '民生实事', en: 'livelihood project' } : kindLabels[kind]
}
