import type { Phrases } from '../phrases.ts'
import type { pledgeTerm as zh } from '../zh-cn/pledge-term.ts'

/** Words of what a pledge is and what it is to reach, wherever pledges are shown. */
export const pledgeTerm: Phrases<typeof zh> = {
  kind: {
    target: 'Headline target',
    figure: 'Numbered task',
    milestone: 'Milestone',
    task: 'Task',
    direction: 'Direction',
  },
  livelihood: 'Livelihood project',
  noTarget: 'No number to reach',
  op: {
    eq: 'Exactly',
    gte: 'At least',
    lte: 'At most',
    approx: 'About',
    range: 'Between',
    positive: 'Above zero',
  },
  nature: {
    accumulates: 'adds up over the year',
    holds: 'is to hold at the end',
  },
  said: {
    eq: '{{n}}',
    gte: '{{n}} or more',
    lte: '{{n}} or less',
    approx: 'about {{n}}',
    range: '{{low}} to {{high}}',
    positive: 'above zero',
    fall: 'a fall of {{n}}',
    fallAtLeast: 'a fall of {{n}} or more',
    fallAtMost: 'a fall of at most {{n}}',
    fallAbout: 'a fall of about {{n}}',
    fallRange: 'a fall of {{low}} to {{high}}',
    from: '{{target}} (from {{start}})',
  },
  standing: { done: 'Done', ahead: 'Ahead', on_schedule: 'On schedule', behind: 'Behind', not_measured: 'Not yet measurable' },
  counts: 'How many stand where',
}
