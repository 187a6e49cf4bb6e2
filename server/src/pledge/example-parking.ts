import type { Pledge } from '@yiwang/kernel'

/** A pledge for tests: 2,000 public parking places within 2026, measured by a series. */
export const exampleParking: Pledge = {
  district: '990102',
  id: '0198f000-0000-7000-8000-000000000001',
  number: '2026-001',
  report: '0198f000-0000-7000-8000-000000000002',
  version: 1,
  passage: { start: 0, end: 15, raw: '新增公共停车位2000个以上', isLost: false },
  kind: 'figure',
  subject: '新增公共停车位',
  livelihood: true,
  section: '',
  from: '2026-01-01',
  due: '2026-12-31',
  dueWords: null,
  target: { op: 'gte', low: 2000, high: null, unit: '个', nature: 'accumulates', start: 0 },
  parent: null,
  leader: null,
  leadUnit: 'cityscape',
  coUnits: [],
  nodes: [],
  measure: { kind: 'statistic', statistic: 'parking' },
  proofs: [],
  claims: [],
  chased: [],
  isWithdrawn: false,
}
