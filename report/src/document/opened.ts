import type { Result } from '@yiwang/kernel'

import type { Origin } from './report-document.ts'
import type { ReportProblem } from './report-problem.ts'

/** What the opener of one kind of file gives: the text with its places in the file, or why not. */
export type Opened = Result<{ readonly text: string; readonly origins: readonly Origin[] }, ReportProblem>
