import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { matterWeight } from './weight.ts'

const facts = fc.record({ reporters: fc.integer({ min: 1, max: 5000 }), areaReports: fc.nat(20_000), meanReports: fc.nat(20_000) })

describe('how heavily a matter weighs', () => {
  it('is 1 for a single report, wherever it comes from', () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(matterWeight({ ...one, reporters: 1 })).toBe(1)
      }),
    )
  })

  it('grows with every further person, by less each time', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const [a, b, c] = [0, 1, 2].map((more) => matterWeight({ ...one, reporters: one.reporters + more })) as [number, number, number]
        expect(b).toBeGreaterThan(a)
        expect(c - b).toBeLessThanOrEqual(b - a + 1e-9)
      }),
    )
  })

  it('never grows with how much the area reports anyway', () => {
    fc.assert(
      fc.property(facts, fc.nat(5000), (one, more) => {
        expect(matterWeight({ ...one, areaReports: one.areaReports + more })).toBeLessThanOrEqual(matterWeight(one))
      }),
    )
  })

  it('lets eight reporters of an ordinary block stand above sixteen of one that reports ten times as much', () => {
    const ordinary = matterWeight({ reporters: 8, areaReports: 100, meanReports: 100 })
    const loud = matterWeight({ reporters: 16, areaReports: 1000, meanReports: 100 })
    expect(ordinary).toBeGreaterThan(loud)
  })

  it('does not blow up what comes from a silent block', () => {
    const silent = matterWeight({ reporters: 2, areaReports: 0, meanReports: 100 })
    expect(silent).toBeLessThan(matterWeight({ reporters: 5, areaReports: 100, meanReports: 100 }))
  })
})
