import type { FoundPledge, ReportReview } from '@yiwang/contract'

import { makeCutter } from './code-points.ts'

const text = '二、工作安排\n提升品质。新建公园5个，完成𠮷田改造，强化治理。\n'

function found(start: number, end: number, change: Partial<FoundPledge> = {}): FoundPledge {
  const raw = makeCutter(text)({ start, end })
  return {
    start,
    end,
    raw,
    kind: 'task',
    subject: raw,
    livelihood: false,
    section: 1,
    sentence: { start: 12, end: 31 },
    figures: [],
    target: null,
    due: '2026-12-31',
    dueWords: null,
    leadUnit: null,
    before: null,
    decided: 'open',
    ...change,
  }
}

/** A small review with three passages found, for tests. */
export const exampleReview: ReportReview = {
  id: '00000000-0000-4000-8000-000000000001',
  year: 2026,
  title: '2026年某区政府工作报告',
  name: '报告.txt',
  place: null,
  file: null,
  madeBy: 'p-1',
  madeAt: 0,
  revision: 1,
  pledges: 0,
  dismissed: 0,
  text,
  sections: [
    { part: 'plan', headings: ['工作安排'], start: 0, end: 7 },
    { part: 'plan', headings: ['工作安排', '提升品质'], start: 7, end: 32 },
  ],
  found: [
    found(12, 18, {
      kind: 'figure',
      figures: [{ start: 14, end: 18 }],
      target: { op: 'eq', low: 5, high: 5, unit: '个', nature: 'accumulates', start: 0 },
      before: '建成公园4个',
    }),
    found(19, 25),
    found(26, 30, { kind: 'direction' }),
  ],
  taken: [],
}
