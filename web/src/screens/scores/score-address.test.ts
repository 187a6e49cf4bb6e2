import { describe, expect, it } from 'vitest'

import { monthPeriod, periodsOf, readScoreAddress, untilOf } from './score-address.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('the address of the scores', () => {
  it('leaves out what it does not know', () => {
    expect(readScoreAddress({ sheet: 'moon', period: 'x', from: '2026-02-30', part: 'all', sort: '', month: '2026' })).toEqual({})
    const whole = {
      sheet: 'unit',
      period: 'free',
      from: '2026-01-01',
      until: '2026-01-31',
      versus: 'none',
      order: 'up',
      sort: 'closed',
      row: '-',
    }
    expect(readScoreAddress(whole)).toEqual(whole)
  })

  it('means this month, compared with the last, when it says nothing', () => {
    expect(periodsOf({}, today)).toEqual({
      period: { from: '2026-11-01', to: '2026-11-25' },
      comparedWith: { from: '2026-10-01', to: '2026-10-25' },
    })
  })

  it('means the last month in the first days of one', () => {
    expect(periodsOf({ versus: 'none' }, Temporal.PlainDate.from('2026-12-07'))).toEqual({
      period: { from: '2026-11-01', to: '2026-12-01' },
    })
    expect(periodsOf({ versus: 'none' }, Temporal.PlainDate.from('2026-12-08'))).toEqual({
      period: { from: '2026-12-01', to: '2026-12-09' },
    })
  })

  it('takes days of one’s own, the last one included', () => {
    const { period, comparedWith } = periodsOf({ period: 'free', from: '2026-03-05', until: '2026-03-05', versus: 'none' }, today)
    expect([period, comparedWith]).toEqual([{ from: '2026-03-05', to: '2026-03-06' }, undefined])
    expect(untilOf(period)).toBe('2026-03-05')
    expect(periodsOf({ period: 'free', from: '2026-03-05', until: '2026-01-01' }, today).period).toEqual({
      from: '2026-03-05',
      to: '2026-03-06',
    })
  })

  it('opens a month of the trend as that month', () => {
    expect(monthPeriod('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' })
  })
})
