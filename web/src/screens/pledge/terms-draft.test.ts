import type { PledgeTerms } from '@yiwang/contract'
import { describe, expect, it } from 'vitest'

import { makeRow } from '../../pledge/example-row.ts'
import { changedTerms, nextNodeId, quarterNodes } from './terms-draft.ts'

const terms: PledgeTerms = { ...makeRow(), nodes: [], measure: null }

describe('the terms of a pledge in a form', () => {
  it('only what was changed is sent', () => {
    expect(changedTerms(terms, { ...terms })).toEqual({})
    expect(changedTerms(terms, { ...terms, due: '2026-06-30', coUnits: ['traffic'] })).toEqual({ due: '2026-06-30', coUnits: ['traffic'] })
  })

  it('a node’s name is given once', () => {
    const node = { id: 'n2', by: '2026-03-31', words: '开工', value: null }
    expect(nextNodeId([])).toBe('n1')
    expect(nextNodeId([node])).toBe('n3')
  })

  it('nodes by quarter lie on the straight line and end with the pledge', () => {
    const nodes = quarterNodes({ ...terms, from: '2026-02-01', due: '2026-11-30' }, (quarter) => `第${quarter}季度`)
    expect(nodes.map(({ by, value }) => [by, value])).toEqual([
      ['2026-03-31', 500],
      ['2026-06-30', 1000],
      ['2026-09-30', 1500],
      ['2026-11-30', 2000],
    ])
    expect(quarterNodes({ ...terms, due: '2026-12-31' }, String).at(-1)?.by).toBe('2026-12-31')
  })
})
