import type { Label } from '../present/labels.ts'

/** A column of the ledger: its head, its width in characters, and how it is read. */
export type LedgerColumn = { readonly head: string; readonly width: number; readonly align: 'left' | 'center'; readonly guide: Label }

function column(head: string, width: number, guide: Label): LedgerColumn {
  return { head, width, align: 'center', guide }
}

/** The columns of the breakdown of tasks (任务分解表) as offices have them. */
export const ledgerColumns: readonly LedgerColumn[] = [
  column('序号', 5, { zh: '报告中承诺的顺序。', en: 'The order of the pledges in the report.' }),
  column('类别', 9, {
    zh: '主要指标、民生实事、重点项目（到节点）、重点工作（可以完成）、面上工作（没有终点的方向）。',
    en: 'Headline target, livelihood project, milestone of a project, task that can be completed, direction of work without an end.',
  }),
  {
    ...column('任务内容', 44, { zh: '报告原句中作出承诺的文字，一字未改。', en: 'The words of the report that promise it, unchanged.' }),
    align: 'left',
  },
  {
    ...column('来源段落', 23, {
      zh: '所在的标题，由大到小；更大的标题见上方分组行。',
      en: 'The headings it stands under, outermost first; the larger ones stand in the row of the group above.',
    }),
    align: 'left',
  },
  {
    ...column('考核指标', 28, {
      zh: '数字说的是什么；有几个数字就有几行。',
      en: 'What the number is of; as many lines as there are numbers.',
    }),
    align: 'left',
  },
  column('比较', 8, {
    zh: '达到、不低于、不高于、左右、区间、正增长、参照（与另一指标相比）、上级任务、节点。',
    en: 'Equals, at least, at most, about, between, growth above zero, tied to another indicator, set from above, milestone.',
  }),
  column('目标值', 9, { zh: '原文的数值，未换算；下降写负数。', en: 'The number as written, without scaling; a fall is negative.' }),
  column('单位', 8, { zh: '原文的单位。', en: 'The unit as written.' }),
  column('完成时限', 11, {
    zh: '黑字是报告写明的；灰字是未写明的，按当年年底。',
    en: 'Black where the report names it; grey where it does not: the end of the year.',
  }),
  column('责任领导', 9, { zh: '由办公室填写。', en: 'For the office to fill in.' }),
  column('牵头单位', 12, { zh: '报告写明的已填，其余由办公室填写。', en: 'Filled in where the report names it, else for the office.' }),
  column('配合单位', 12, { zh: '同上，多个用顿号分开。', en: 'The same; several are parted by 、.' }),
  ...['一', '二', '三', '四'].map((quarter, index) =>
    column(`${quarter}季度节点`, 11, { zh: '到季末应做到什么。', en: `What is to be reached by the end of quarter ${index + 1}.` }),
  ),
  column('进度', 7, { zh: '按季填写，完成的百分比或数值。', en: 'Filled in every quarter: per cent or number reached.' }),
  column('状态', 7, { zh: '未启动、推进中、已完成、滞后。', en: 'Not begun, under way, completed, behind.' }),
  column('佐证', 10, { zh: '文件、照片、统计数据的名称或编号。', en: 'Name or number of the document, photo or statistic that shows it.' }),
  column('备注', 10, { zh: '力争的更高目标等。', en: 'A higher number that is striven for, and the like.' }),
]
