import { afterHotline, ask, atLeast, is, known, rate, standard } from './criteria.ts'

/** What residents say of it. Only who answered counts; the number of answers always stands beside the rate. */
export const residentIndicators = [
  standard({
    id: 'solved',
    name: { zh: '解决率', en: 'Solved' },
    definition: {
      zh: '期内首次结案、反映人已回复是否解决的事项中，回复“已解决”的占比。',
      en: 'Of the matters closed for the first time in the period whose reporter said whether it was solved, the share that said yes.',
    },
    question: ask('closed', 'handled', rate([is('isClosed'), known('isSolved')], is('isSolved'))),
    unit: 'share',
    better: 'more',
    source: afterHotline,
  }),
  standard({
    id: 'satisfied',
    name: { zh: '满意率', en: 'Satisfied' },
    definition: {
      zh: '期内首次结案、反映人已评分的事项中，评 4 分（满意）或 5 分（非常满意）的占比；3 分不计为满意。',
      en: 'Of the matters closed for the first time in the period and rated by their reporter, the share rated 4 (satisfied) or 5 (very satisfied); 3 does not count as satisfied.',
    },
    question: ask('closed', 'handled', rate([is('isClosed'), known('score')], atLeast('score', 4))),
    unit: 'share',
    better: 'more',
    source: afterHotline,
  }),
] as const
