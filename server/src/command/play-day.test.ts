import { matterHeatOf, type HeatFacts } from '@yiwang/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { playMatter, type Stand } from './play-day.ts'

const span = { from: 1000, to: 2000 }
const running: HeatFacts = { status: 'handling', dueAt: 1800, amberAt: 1400, redAt: 1600, isPaused: false, askedMove: null }

describe('a matter of a day that is played again', () => {
  test('turns amber, red and overdue by the clock alone', () => {
    expect(playMatter([{ at: 100, facts: running }], span)).toEqual({
      atStart: 'calm',
      changes: [
        { at: 1400, heat: 'amber' },
        { at: 1600, heat: 'red' },
        { at: 1801, heat: 'overdue' },
      ],
    })
  })

  test('was not there before it was reported, and is gone when it has ended', () => {
    const ended: HeatFacts = { ...running, status: 'closed', dueAt: null, amberAt: null, redAt: null }
    const played = playMatter(
      [
        { at: 1100, facts: running },
        { at: 1500, facts: ended },
      ],
      span,
    )
    expect(played).toEqual({
      atStart: undefined,
      changes: [
        { at: 1100, heat: 'calm' },
        { at: 1400, heat: 'amber' },
        { at: 1500, heat: 'ended' },
      ],
    })
    expect(playMatter([{ at: 500, facts: ended }], span)).toEqual({ atStart: undefined, changes: [] })
  })

  test('stands at every moment of the day as the kernel says, whatever happened to it', () => {
    const moment = fc.option(fc.integer({ min: 0, max: 3000 }), { nil: null })
    const facts = fc.record({
      status: fc.constantFrom('reported', 'handling', 'hung_up', 'in_ruling', 'closed', 'reopened'),
      dueAt: moment,
      amberAt: moment,
      redAt: moment,
      isPaused: fc.boolean(),
      askedMove: fc.constantFrom('extend', null),
    })
    const lives = fc.array(fc.record({ at: fc.integer({ min: 0, max: 2500 }), facts }), { maxLength: 6 })
    fc.assert(
      fc.property(lives, fc.integer({ min: 1000, max: 1999 }), (life, at) => {
        const stands = life.toSorted((a, b) => a.at - b.at) as readonly Stand[]
        const { atStart, changes } = playMatter(stands, span)
        const shown = changes.findLast((change) => change.at <= at)?.heat ?? atStart
        const stand = stands.findLast((each) => each.at <= at)
        const told = stand && matterHeatOf(stand.facts, at)
        expect(shown ?? 'ended').toBe(told ?? 'ended')
      }),
    )
  })
})
