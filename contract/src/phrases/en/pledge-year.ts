import type { Phrases } from '../phrases.ts'
import type { pledgeYear as zh } from '../zh-cn/pledge-year.ts'

/** Words of how a year went: the trend on the board (进度走势). */
export const pledgeYear: Phrases<typeof zh> = {
  trend: {
    title: 'How it went',
    part: '{{name}} {{n}}',
    point: '{{day}}: {{parts}}',
    open: 'See how it stood on {{day}}',
    change: '{{change}} since {{day}}',
    failed: 'How it went could not be fetched.',
  },
}
