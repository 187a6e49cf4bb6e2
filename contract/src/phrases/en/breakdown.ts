import type { Phrases } from '../phrases.ts'
import type { breakdown as chinese } from '../zh-cn/breakdown.ts'

/** Words of the papers made from pledges: the breakdown of tasks (任务分解表). */
export const breakdown: Phrases<typeof chinese> = {
  title: 'Breakdown of the tasks of the {{year}} work report',
  sheet: 'Breakdown',
  from: '{{district}}    as of {{day}}    {{count}} pledges',
  noSection: 'Others',
  standing: { done: 'done', ahead: 'ahead', on_schedule: 'on schedule', behind: 'behind', not_measured: 'not measured yet' },
  nodes: '{{reached}}/{{all}} nodes',
  value: '{{value}} {{unit}}',
  share: '{{value}} {{unit}} ({{share}}%)',
  node: 'Quarter {{quarter}}: {{words}}',
  quarters: { 1: '1', 2: '2', 3: '3', 4: '4' },
  nodesHead: 'Quarterly nodes',
  targetHead: 'Target',
  progressHead: 'Progress and standing',
  page: 'Page {{page}} of {{pages}}',
}
