import type { Figure } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Report } from '../report.ts'

const text =
  '2024年某区政府工作报告\n一、2023年工作回顾\n地区生产总值增长2.4%。\n二、2024年工作安排\n主要预期目标:地区生产总值增长7%以上、力争8%。\n(一)办好民生实事\n6月底前新建学校3所、幼儿园5所<b>&"。建成启用智慧环卫平台。\n'

function at(words: string): { readonly start: number; readonly end: number; readonly raw: string } {
  const start = text.indexOf(words)
  return { start, end: start + words.length, raw: words }
}

const plain = { year: 2024, op: 'eq', high: null, stretch: null, when: 'planned', measure: 'count' } as const
const figures: readonly Figure[] = [
  {
    ...plain,
    ...at('地区生产总值增长2.4%'),
    when: 'done',
    year: 2023,
    subject: '地区生产总值',
    measure: 'growth',
    low: 2.4,
    high: 2.4,
    unit: '%',
    section: 0,
    sentence: 0,
  },
  {
    ...plain,
    ...at('地区生产总值增长7%以上、力争8%'),
    subject: '地区生产总值',
    measure: 'growth',
    op: 'gte',
    low: 7,
    unit: '%',
    stretch: 8,
    section: 1,
    sentence: 1,
  },
  { ...plain, ...at('新建学校3所'), subject: '学校', low: 3, high: 3, unit: '所', section: 2, sentence: 2 },
  { ...plain, ...at('幼儿园5所'), subject: '幼儿园', low: 5, high: 5, unit: '所', section: 2, sentence: 2 },
]
const none = { verb: null, livelihood: false, lead: null, units: [], deadline: null, figures: [] } as const
const pledges: readonly Pledge[] = [
  { ...none, ...at('地区生产总值增长7%以上、力争8%'), kind: 'target', object: '地区生产总值', figures: [1], section: 1, sentence: 1 },
  {
    ...none,
    ...at('6月底前新建学校3所、幼儿园5所<b>&"'),
    kind: 'figure',
    verb: '新建',
    object: '学校',
    livelihood: true,
    lead: '区教育局',
    units: ['区发改局', '区财政局'],
    deadline: '6月底前',
    figures: [2, 3],
    section: 2,
    sentence: 2,
  },
  { ...none, ...at('建成启用智慧环卫平台'), kind: 'milestone', verb: '建成启用', object: '智慧环卫平台', section: 2, sentence: 3 },
]

/** A report of a few sentences as a reader gives it, for tests of what is made from one; its words hold marks of HTML. */
export const smallReport: Report = {
  name: '2024_某区.txt',
  text,
  title: '2024年某区政府工作报告',
  year: 2024,
  sections: [
    { ...at('地区生产总值增长2.4%。'), part: 'review', headings: ['2023年工作回顾'] },
    { ...at('主要预期目标:地区生产总值增长7%以上、力争8%。'), part: 'plan', headings: ['2024年工作安排'] },
    { ...at('6月底前新建学校3所、幼儿园5所<b>&"。建成启用智慧环卫平台。'), part: 'plan', headings: ['2024年工作安排', '办好民生实事'] },
  ].map(({ start, end, part, headings }) => ({ start, end, part: part === 'review' ? 'review' : 'plan', headings })),
  sentences: [
    { ...at('地区生产总值增长2.4%。'), section: 0, paragraph: 2 },
    { ...at('主要预期目标:地区生产总值增长7%以上、力争8%。'), section: 1, paragraph: 4 },
    { ...at('6月底前新建学校3所、幼儿园5所<b>&"。'), section: 2, paragraph: 6 },
    { ...at('建成启用智慧环卫平台。'), section: 2, paragraph: 6 },
  ],
  figures,
  pledges,
  links: [{ subject: '地区生产总值', done: [0], planned: [1] }],
}
