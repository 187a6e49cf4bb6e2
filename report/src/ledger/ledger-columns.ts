import type { Label } from '../present/labels.ts'

/** What a column of the breakdown holds. */
export type LedgerKey =
  | 'number'
  | 'class'
  | 'words'
  | 'place'
  | 'subject'
  | 'comparator'
  | 'value'
  | 'unit'
  | 'due'
  | 'leader'
  | 'lead'
  | 'help'
  | 'quarter1'
  | 'quarter2'
  | 'quarter3'
  | 'quarter4'
  | 'progress'
  | 'standing'
  | 'evidence'
  | 'note'

/** A column of the ledger: what it holds, its head, its width in characters, and how it is read. */
export type LedgerColumn = {
  readonly key: LedgerKey
  readonly head: string
  readonly headEn: string
  readonly width: number
  readonly align: 'left' | 'center'
  readonly guide: Label
}

function column([key, head, headEn]: readonly [LedgerKey, string, string], width: number, guide: Label): LedgerColumn {
  return { key, head, headEn, width, align: 'center', guide }
}

const quarters = [
  ['quarter1', '一'],
  ['quarter2', '二'],
  ['quarter3', '三'],
  ['quarter4', '四'],
] as const

/** The columns of the breakdown of tasks (任务分解表) as offices have them. */
export const ledgerColumns: readonly LedgerColumn[] = [
  column(['number', '序号', 'No.'], 10, {
    zh: '报告中承诺的顺序；已纳入督办的为其编号，导入时据此对应。',
    en: 'The order of the pledges in the report; of a tracked pledge its number, by which it is found again.',
  }),
  column(['class', '类别', 'Class'], 9, {
    zh: '主要指标、民生实事、重点项目（到节点）、重点工作（可以完成）、面上工作（没有终点的方向）。',
    en: 'Headline target, livelihood project, milestone of a project, task that can be completed, direction of work without an end.',
  }),
  {
    ...column(['words', '任务内容', 'Task'], 40, {
      zh: '报告原句中作出承诺的文字，一字未改。',
      en: 'The words of the report that promise it, unchanged.',
    }),
    align: 'left',
  },
  {
    ...column(['place', '来源段落', 'Section of the report'], 23, {
      zh: '所在的标题，由大到小；更大的标题见上方分组行。',
      en: 'The headings it stands under, outermost first; the larger ones stand in the row of the group above.',
    }),
    align: 'left',
  },
  {
    ...column(['subject', '考核指标', 'Measured by'], 24, {
      zh: '数字说的是什么；有几个数字就有几行。',
      en: 'What the number is of; as many lines as there are numbers.',
    }),
    align: 'left',
  },
  column(['comparator', '比较', 'Comparator'], 8, {
    zh: '达到、不低于、不高于、左右、区间、正增长、参照（与另一指标相比）、上级任务、节点。',
    en: 'Equals, at least, at most, about, between, growth above zero, tied to another indicator, set from above, milestone.',
  }),
  column(['value', '目标值', 'Target'], 9, {
    zh: '原文的数值，未换算；下降写负数。',
    en: 'The number as written, without scaling; a fall is negative.',
  }),
  column(['unit', '单位', 'Unit of measure'], 8, { zh: '原文的单位。', en: 'The unit as written.' }),
  column(['due', '完成时限', 'Due'], 11, {
    zh: '黑字是报告写明的；灰字是未写明的，按当年年底。',
    en: 'Black where the report names it; grey where it does not: the end of the year.',
  }),
  column(['leader', '责任领导', 'Leading official'], 9, { zh: '由办公室填写。', en: 'For the office to fill in.' }),
  column(['lead', '牵头单位', 'Lead unit'], 12, {
    zh: '报告写明的已填，其余由办公室填写。',
    en: 'Filled in where the report names it, else for the office.',
  }),
  column(['help', '配合单位', 'Co-units'], 12, { zh: '同上，多个用顿号分开。', en: 'The same; several are parted by 、.' }),
  ...quarters.map(([key, quarter], index) =>
    column([key, `${quarter}季度节点`, `Node of quarter ${index + 1}`], 11, {
      zh: '到季末应做到什么。',
      en: `What is to be reached by the end of quarter ${index + 1}.`,
    }),
  ),
  column(['progress', '进度', 'Progress'], 11, {
    zh: '按季填写，完成的百分比或数值。',
    en: 'Filled in every quarter: per cent or number reached.',
  }),
  column(['standing', '状态', 'Standing'], 9, { zh: '未启动、推进中、已完成、滞后。', en: 'Not begun, under way, completed, behind.' }),
  column(['evidence', '佐证', 'Evidence'], 20, {
    zh: '文件、照片、统计数据的名称或编号。',
    en: 'Name or number of the document, photo or statistic that shows it.',
  }),
  column(['note', '备注', 'Note'], 10, { zh: '力争的更高目标等。', en: 'A higher number that is striven for, and the like.' }),
]
