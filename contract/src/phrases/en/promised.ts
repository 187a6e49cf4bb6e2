import type { Phrases } from '../phrases.ts'
import type { promised as zh } from '../zh-cn/promised.ts'

/** Words of what everybody may read of the promises (承诺的事). */
export const promised: Phrases<typeof zh> = {
  title: 'What we promised, and where it stands',
  lead: 'In its work report for {{year}}, {{district}} made {{n}} promises. Each stands here with its own words.',
  source: 'From “{{title}}”',
  asOf: 'as of {{day}}',
  sum: 'Done: {{done}}. Behind plan: {{behind}}.',
  choose: 'Show',
  all: 'All',
  due: 'due {{day}}',
  unit: 'led by {{unit}}',
  notYet: 'Nothing measured yet.',
  share: '{{share}} done.',
  value: 'Target: {{target}}. On {{day}} it was {{value}}.',
  valueAndShare: 'Target: {{target}}. By {{day}}: {{value}}, {{share}} of the way.',
  how: 'Progress is computed from the platform’s data, statistics and proofs, not from what units say of themselves.',
  empty: 'This year’s promises are not published yet.',
}
