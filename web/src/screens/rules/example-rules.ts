import type { DispatchRule } from '@yiwang/contract'

/** Rows for tests, with the ids given, numbered in tens. */
export function exampleRules(...ids: readonly string[]): DispatchRule[] {
  return ids.map((id, index) => ({
    id,
    order: (index + 1) * 10,
    category: 'E0102',
    area: '*',
    condition: '',
    leadUnit: 'chengguan',
    coUnits: [],
    validFrom: '2026-01-01',
    note: '',
  }))
}
