import type { Phrases } from '../phrases.ts'
import type { workReport as zh } from '../zh-cn/work-report.ts'

/** Words of taking work reports in and reviewing what was read (工作报告). */
export const workReport: Phrases<typeof zh> = {
  title: 'Work reports',
}
