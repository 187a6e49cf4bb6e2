import { describe, expect, it } from 'vitest'

import { findAskedShare } from './asked-share.ts'
import { makeRow } from './example-row.ts'
import { listNeeding, listNeeds } from './needs.ts'

const claim = { on: '2026-06-30', unit: 'cityscape', share: 0.9, words: '已完成九成', gap: 0.4, isGap: true }

describe('a pledge needs somebody', () => {
  it.each([
    ['when it is behind', makeRow({ progress: { standing: 'behind', share: 0.2 } }), ['behind']],
    ['when the unit says otherwise than what is computed', makeRow({ claim }), ['gap']],
    ['when a node is past', makeRow({ progress: { nodes: { reached: 1, due: 2, all: 4 } } }), ['nodes']],
    ['when nothing measures it and it is due soon', makeRow({ due: '2026-07-31', progress: { standing: 'not_measured' } }), ['unmeasured']],
    ['but not while there is time to measure it', makeRow({ progress: { standing: 'not_measured' } }), []],
    ['nor once it is done', makeRow({ progress: { standing: 'done', nodes: { reached: 1, due: 2, all: 2 } } }), []],
    ['nor when it was withdrawn', makeRow({ isWithdrawn: true, progress: { standing: 'behind' } }), []],
  ])('%s', (...[, row, needs]) => {
    expect(listNeeds(row, '2026-06-30')).toEqual(needs)
  })

  it('the one furthest behind first, and one with two reasons before it', () => {
    const little = makeRow({ number: '1', progress: { standing: 'behind', share: 0.4 } })
    const much = makeRow({ number: '2', progress: { standing: 'behind', share: 0.1 } })
    const twice = makeRow({ number: '3', claim, progress: { standing: 'behind', share: 0.44 } })
    const calm = makeRow({ number: '4' })
    expect(listNeeding([calm, little, much, twice], '2026-06-30').map(({ row }) => row.number)).toEqual(['3', '2', '1'])
  })
})

describe('what should be gone by now', () => {
  it('is told by the nodes where they have values, otherwise by the straight line', () => {
    expect(findAskedShare(makeRow())).toBe(0.5)
    expect(findAskedShare(makeRow({ progress: { byNodes: 400 } }))).toBe(0.2)
  })

  it('is the share of the nodes that are due where nodes measure it, and nothing for a rate that holds', () => {
    const progress = { straight: null, nodes: { reached: 0, due: 1, all: 4 } }
    expect(findAskedShare(makeRow({ measure: 'nodes', progress }))).toBe(0.25)
    const target = { op: 'gte', low: 90, high: null, unit: '%', nature: 'holds', start: 0 } as const
    expect(findAskedShare(makeRow({ target, progress: { straight: 90 } }))).toBe(null)
  })
})
