import type { PledgeRow } from '@yiwang/contract'

const progress: PledgeRow['progress'] = {
  standing: 'on_schedule',
  latest: { on: '2026-06-30', value: 1000 },
  share: 0.5,
  heldAgainst: '2026-06-30',
  straight: 1000,
  byNodes: null,
  nodes: { reached: 0, due: 0, all: 0 },
  forecast: null,
}

type Parts = Omit<Partial<PledgeRow>, 'progress'> & { readonly progress?: Partial<PledgeRow['progress']> }

/** A pledge for tests: 2,000 parking bays by the end of 2026, half of them there by the end of June. */
export function makeRow(parts: Parts = {}): PledgeRow {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    number: '2026-001',
    version: 1,
    report: '00000000-0000-4000-8000-000000000002',
    kind: 'figure',
    subject: '新增公共停车位',
    raw: '新增公共停车位2000个',
    section: '提升城市品质',
    livelihood: false,
    from: '2026-01-01',
    due: '2026-12-31',
    dueWords: null,
    target: { op: 'gte', low: 2000, high: null, unit: '个', nature: 'accumulates', start: 0 },
    parent: null,
    leader: null,
    leadUnit: 'cityscape',
    coUnits: [],
    measure: 'statistic',
    claim: null,
    chased: 0,
    isWithdrawn: false,
    ...parts,
    progress: { ...progress, ...parts.progress },
  }
}
