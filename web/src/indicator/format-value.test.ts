import { describe, expect, it } from 'vitest'

import { explainCell, findChange, formatChange, formatValue } from './format-value.ts'

const hour = 3_600_000

describe('a number in words', () => {
  it.each([
    [0.9617, 'share', '96.2%', '96.2%'],
    [12_345, 'matters', '1.2 万', '12 K'],
    [9876, 'matters', '9,876', '9,876'],
    [3.5 * hour, 'working_time', '3.5 工时', '3.5 working h'],
    [17 * hour, 'working_time', '2.1 工作日', '2.1 working days'],
    [1.234, 'average', '1.23', '1.23'],
    [null, 'share', '—', '—'],
  ] as const)('%s %s', (value, unit, ...[zh, en]) => {
    expect([formatValue(value, unit, 'zh-CN'), formatValue(value, unit, 'en')]).toEqual([zh, en])
  })

  it('says on hover how sure a share is', () => {
    expect(explainCell({ value: 0, counted: 0, of: 20 }, 'share', 'en')).toBe('0/20 · 95% interval 0.0%–16.1%')
    expect(explainCell({ value: null, counted: 0, of: 0 }, 'share', 'en')).toBe('No matters to tell it from')
    expect(explainCell({ value: 12_345, counted: 12_345, of: 12_345 }, 'matters', 'en')).toBe('n=12,345')
  })
})

describe('a change', () => {
  it('is better or worse by what the indicator wants', () => {
    expect(findChange(0.5, 0.4, 'more')).toMatchObject({ sign: '▲', verdict: 'better' })
    expect(findChange(0.5, 0.4, 'less')).toMatchObject({ sign: '▲', verdict: 'worse' })
    expect(findChange(3, 5, 'less')).toMatchObject({ sign: '▼', verdict: 'better' })
    expect(findChange(3, 5, 'neither')).toMatchObject({ sign: '▼', verdict: 'neither' })
    expect(findChange(0.5, 0.5, 'more')).toMatchObject({ sign: '＝', verdict: 'neither' })
    expect(findChange(null, 0.5, 'more')).toBeUndefined()
  })

  it('of a share is told in percentage points', () => {
    const change = findChange(0.5, 0.427, 'more')
    expect(change && formatChange(change, 'share', 'en')).toBe('7.3')
  })
})
