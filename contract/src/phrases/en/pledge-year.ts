import type { Phrases } from '../phrases.ts'
import type { pledgeYear as zh } from '../zh-cn/pledge-year.ts'

/** Words of how a year went: the trend on the board (进度走势), and plan beside result (年度对账). */
export const pledgeYear: Phrases<typeof zh> = {
  trend: {
    title: 'How it went',
    part: '{{name}} {{n}}',
    point: '{{day}}: {{parts}}',
    open: 'See how it stood on {{day}}',
    change: '{{change}} since {{day}}',
    failed: 'How it went could not be fetched.',
  },
  yearView: {
    title: 'Plan and result',
    sum: 'Of {{n}} promises: {{parts}}.',
    part: '{{n}} {{name}}',
    until: 'Computed up to {{day}}.',
    next: '“{{report}}” quotes “{{title}}” where it names the same indicator. Places where it differs from what is computed: {{n}}.',
    noNext: 'Once the work report for {{year}} is taken in, what it says of each promise stands here too.',
    report: 'What the {{year}} report says',
    reportShort: '{{year}} report',
    outcome: { kept: 'kept', not_kept: 'not kept', open: 'not due yet', not_measured: 'cannot be measured' },
    column: { subject: 'Promise', planned: 'Plan', computed: 'Computed', standing: 'Standing' },
    before: 'the year before {{value}}',
    differs: 'differs from what is computed',
    inReport: 'See it in the report',
    silent: 'not mentioned',
    stop: '.',
  },
}
