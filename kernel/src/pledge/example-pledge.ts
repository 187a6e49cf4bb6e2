import { applyPledgeEvent } from './apply-pledge-event.ts'
import type { Pledge, PledgeTerms } from './pledge.ts'
import type { PledgeEventDraft } from './pledge-event.ts'

/** Terms for tests: 2,000 public parking places within 2026, led by one unit with the help of another. */
export const exampleTerms: PledgeTerms = {
  kind: 'figure',
  subject: '新增公共停车位',
  livelihood: true,
  section: '提升城市品质',
  from: '2026-01-01',
  due: '2026-12-31',
  dueWords: null,
  target: { op: 'gte', low: 2000, high: null, unit: '个', nature: 'accumulates', start: 0 },
  parent: null,
  leader: null,
  leadUnit: 'cityscape',
  coUnits: ['water'],
  nodes: [
    { id: 'q1', by: '2026-03-31', words: '完成选址', value: null },
    { id: 'q2', by: '2026-06-30', words: '开工', value: 500 },
  ],
  measure: null,
}

/** The acceptance of a pledge for tests. */
export const exampleAcceptance: PledgeEventDraft = {
  district: '990102',
  pledge: '0198f000-0000-7000-8000-000000000001',
  seq: 1,
  at: Temporal.Instant.from('2026-03-04T10:00:00+08:00').epochMilliseconds,
  by: 'somebody',
  role: 'supervisor',
  body: {
    kind: 'accepted',
    number: '2026-001',
    report: '0198f000-0000-7000-8000-000000000002',
    passage: { start: 10, end: 23, raw: '新增公共停车位2000个以上' },
    terms: exampleTerms,
  },
}

/** A pledge for tests, just taken in, or with other terms. */
export function examplePledge(more: Partial<Pledge> = {}): Pledge {
  return { ...applyPledgeEvent(undefined, exampleAcceptance), ...more }
}
