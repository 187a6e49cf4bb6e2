import type { PledgeYearRow } from '@yiwang/contract'
import { expect, it } from 'vitest'

import { makeRow } from '../../pledge/example-row.ts'
import { countOutcomes } from './count-outcomes.ts'

function yearRow(parts: Partial<PledgeYearRow>): PledgeYearRow {
  return { ...makeRow(), outcome: 'kept', before: null, said: [], ...parts }
}

const said = { raw: '新增公共停车位2100个', op: 'eq', low: 2100, high: 2100, unit: '个', stretch: null, start: 0, end: 12, differs: true }

it('counts what became of promises, those withdrawn apart and not among the differences', () => {
  const rows = [
    yearRow({ said: [said, { ...said, differs: false }] }),
    yearRow({ outcome: 'not_kept' }),
    yearRow({ outcome: 'not_measured' }),
    yearRow({ isWithdrawn: true, said: [said] }),
  ]
  expect(countOutcomes(rows)).toEqual({
    all: 3,
    outcomes: { kept: 1, not_kept: 1, open: 0, not_measured: 1 },
    withdrawn: 1,
    differing: 1,
  })
})
