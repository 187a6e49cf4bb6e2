import { parentPort, workerData } from 'node:worker_threads'

import { writeBreakdownPaper } from '../breakdown/write-breakdown-paper.ts'
import { writeReviewPaper } from '../review/write-review-paper.ts'
import type { PaperAsk } from './write-apart.ts'

const ask = workerData as PaperAsk

parentPort?.postMessage(await (ask.kind === 'breakdown' ? writeBreakdownPaper(ask.breakdown) : writeReviewPaper(ask.review)))
