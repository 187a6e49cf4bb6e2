import { afterCityManagement, ask, atLeast, atMost, count, inStatus, is, own, rate, standard } from './criteria.ts'

const running = ['dispatched', 'handling', 'returned', 'in_ruling']

/** How units handle, and whether what they closed stays closed. */
export const handlingIndicators = [
  standard({
    id: 'handled',
    name: { zh: '处置数', en: 'Handled' },
    definition: {
      zh: '期内反馈办结的事项（以最后一次反馈为准）。',
      en: 'Matters whose handling was finished in the period, by the last time.',
    },
    question: ask('handled', 'handled', count(is('isHandled'))),
    unit: 'matters',
    better: 'neither',
    source: afterCityManagement,
  }),
  standard({
    id: 'handled_in_time',
    name: { zh: '按期处置率', en: 'Handled in time' },
    definition: {
      zh: '期内反馈办结的事项中，在处置时限（含批准的延期）内办结的占比；尚未办结的超期事项另见“超期未处置”。',
      en: 'Of the matters handled in the period, the share finished within the limit, approved extensions included. What is overdue and not yet handled stands under “Overdue, unhandled”.',
    },
    question: ask('handled', 'handled', rate([is('isHandled')], is('handledLate', false))),
    unit: 'share',
    better: 'more',
    source: afterCityManagement,
  }),
  standard({
    id: 'overdue_unhandled',
    name: { zh: '超期未处置', en: 'Overdue, unhandled' },
    definition: {
      zh: '期内首次派遣、此刻仍未办结且已超过时限的事项。',
      en: 'Matters dispatched for the first time in the period that are past their limit at this moment and still not handled.',
    },
    question: ask('dispatched', 'lead', count(inStatus(...running), is('isOverdue'))),
    unit: 'matters',
    better: 'less',
    source: afterCityManagement,
  }),
  standard({
    id: 'rework_rate',
    name: { zh: '返工率', en: 'Rework rate' },
    definition: {
      zh: '期内反馈办结的事项中，核查不通过、退回返工过的占比。',
      en: 'Of the matters handled in the period, the share that the verifier refused at least once.',
    },
    question: ask('handled', 'handled', rate([is('isHandled')], atLeast('rejects', 1))),
    unit: 'share',
    better: 'less',
    source: afterCityManagement,
  }),
  standard({
    id: 'closed',
    name: { zh: '结案数', en: 'Closed' },
    definition: { zh: '期内首次结案的事项。', en: 'Matters closed for the first time in the period.' },
    question: ask('closed', 'handled', count(is('isClosed'))),
    unit: 'matters',
    better: 'neither',
    source: afterCityManagement,
  }),
  standard({
    id: 'verified_in_time',
    name: { zh: '核查及时率', en: 'Verified in time' },
    definition: {
      zh: '期内首次结案的事项中，最后一次核查在核查时限内完成的占比。',
      en: 'Of the matters closed for the first time in the period, the share whose last verification kept its limit.',
    },
    question: ask('closed', 'handled', rate([is('isClosed')], is('verifiedLate', false))),
    unit: 'share',
    better: 'more',
    source: afterCityManagement,
  }),
  standard({
    id: 'reopened_rate',
    name: { zh: '结案后重办率', en: 'Closed, then reopened' },
    definition: {
      zh: '期内首次结案的事项中，结案后至今又被重办的占比。结案不等于解决：这是首要指标。近期结案的还在可重办期内，数字还会上升。',
      en: 'Of the matters closed for the first time in the period, the share reopened since. Closed is not fixed: this is the headline. What was closed lately can still be reopened, so its number may rise.',
    },
    question: ask('closed', 'handled', rate([is('isClosed')], is('isReopened'))),
    unit: 'share',
    better: 'less',
    source: own,
  }),
  standard({
    id: 'first_time_fix',
    name: { zh: '一次办结率', en: 'First-time fix' },
    definition: {
      zh: '期内首次结案的事项中，至今没有退单、返工和重办的占比。',
      en: 'Of the matters closed for the first time in the period, the share never returned, refused by the verifier or reopened so far.',
    },
    question: ask('closed', 'handled', rate([is('isClosed')], atMost('returns', 0), atMost('rejects', 0), atMost('reopenings', 0))),
    unit: 'share',
    better: 'more',
    source: own,
  }),
  standard({
    id: 'extended_rate',
    name: { zh: '延期率', en: 'Extended' },
    definition: {
      zh: '期内首次派遣的事项中，获准延期过的占比。',
      en: 'Of the matters dispatched for the first time in the period, the share that was granted an extension.',
    },
    question: ask('dispatched', 'lead', rate([is('isDispatched')], atLeast('extensions', 1))),
    unit: 'share',
    better: 'less',
    source: own,
  }),
  standard({
    id: 'hung_up_rate',
    name: { zh: '挂账率', en: 'Hung up' },
    definition: {
      zh: '期内首次派遣的事项中，获准挂账过的占比。',
      en: 'Of the matters dispatched for the first time in the period, the share that was hung up.',
    },
    question: ask('dispatched', 'lead', rate([is('isDispatched')], atLeast('hangUps', 1))),
    unit: 'share',
    better: 'less',
    source: own,
  }),
  standard({
    id: 'unsolvable',
    name: { zh: '确属无法解决', en: 'Unsolvable' },
    definition: {
      zh: '期内首次派遣、现以“确属无法解决”了结的事项。',
      en: 'Matters dispatched for the first time in the period that have ended as unsolvable.',
    },
    question: ask('dispatched', 'lead', count(inStatus('unsolvable'))),
    unit: 'matters',
    better: 'neither',
    source: own,
  }),
  standard({
    id: 'median_handle_time',
    name: { zh: '处置用时中位数', en: 'Median handling time' },
    definition: {
      zh: '期内反馈办结的事项，自首次派遣至最后一次反馈的工作时间，取中位数；只计工作日历中的工作时间，8 小时为 1 个工作日，退单和挂账不扣除。',
      en: 'Of the matters handled in the period, the median working time from the first dispatch to the last finish; 8 hours of the working calendar are a day; returns and hang-ups are not taken off.',
    },
    question: ask('handled', 'handled', { kind: 'median', field: 'handleTime', of: [is('isHandled')] }),
    unit: 'working_time',
    better: 'less',
    source: own,
  }),
  standard({
    id: 'average_handle_time',
    name: { zh: '平均处置用时', en: 'Average handling time' },
    definition: {
      zh: '同“处置用时中位数”，取平均值；个别久拖不决的会把它拉高。',
      en: 'Like the median handling time, but the mean: a few that drag on pull it up.',
    },
    question: ask('handled', 'handled', { kind: 'average', field: 'handleTime', of: [is('isHandled')] }),
    unit: 'working_time',
    better: 'less',
    source: own,
  }),
] as const
