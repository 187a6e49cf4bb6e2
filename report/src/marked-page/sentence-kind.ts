import type { Figure } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Label } from '../present/labels.ts'

/** What a sentence is marked as; the first of these that it holds. */
export const sentenceKinds = {
  target: { zh: '主要指标', en: 'headline target' },
  livelihood: { zh: '民生实事', en: 'livelihood project' },
  milestone: { zh: '重点项目', en: 'milestone' },
  task: { zh: '重点工作', en: 'task' },
  direction: { zh: '面上工作', en: 'direction of work' },
  reached: { zh: '完成情况', en: 'what was reached' },
} as const satisfies Readonly<Record<string, Label>>

export type SentenceKind = keyof typeof sentenceKinds

/** The kind of a sentence with what was read in it; null where that is nothing. */
export function kindOfSentence(pledges: readonly Pledge[], figures: readonly Figure[]): SentenceKind | null {
  const held = new Set(pledges.map(kindOfPledge))
  for (const kind of ['target', 'livelihood', 'milestone', 'task', 'direction'] as const) if (held.has(kind)) return kind
  if (figures.some(({ when }) => when === 'planned')) return 'task'
  return figures.length > 0 ? 'reached' : null
}

/** The kind that a pledge is shown as. */
export function kindOfPledge({ kind, livelihood }: Pledge): Exclude<SentenceKind, 'reached'> {
  if (livelihood) return 'livelihood'
  return kind === 'figure' ? 'task' : kind
}
