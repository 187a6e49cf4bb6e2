import { describe, expect, it } from 'vitest'

import { makeRow } from '../../pledge/example-row.ts'
import { countStandings, filterPledges, filterStanding } from './filter-pledges.ts'
import { groupPledges, livelihoodKey } from './group-pledges.ts'

const parking = makeRow({ number: '1', livelihood: true, coUnits: ['traffic'] })
const school = makeRow({
  number: '2',
  subject: '新建学校',
  raw: '新建学校3所',
  leadUnit: 'education',
  kind: 'milestone',
  section: '办好教育',
})
const late = makeRow({ number: '3', leadUnit: null, section: '', progress: { standing: 'behind', share: 0.1 } })
const gone = makeRow({ number: '4', isWithdrawn: true, progress: { standing: 'behind' } })
const rows = [parking, school, late, gone]

function numbers(found: readonly { readonly number: string }[]): readonly string[] {
  return found.map(({ number }) => number)
}

describe('the board', () => {
  it('shows a unit what it leads and what it helps with', () => {
    expect(numbers(filterPledges(rows, { unit: 'traffic' }))).toEqual(['1'])
    expect(numbers(filterPledges(rows, { unit: 'education' }))).toEqual(['2'])
  })

  it('finds by kind, livelihood and every word of a search', () => {
    expect(numbers(filterPledges(rows, { kind: 'milestone' }))).toEqual(['2'])
    expect(numbers(filterPledges(rows, { livelihood: 'yes' }))).toEqual(['1'])
    expect(numbers(filterPledges(rows, { q: '学校 3所' }))).toEqual(['2'])
    expect(numbers(filterPledges(rows, { q: '学校 4所' }))).toEqual([])
  })

  it('shows withdrawn pledges only to whoever asks for them', () => {
    expect(numbers(filterStanding(rows, undefined, '2026-06-30'))).toEqual(['1', '2', '3'])
    expect(numbers(filterStanding(rows, 'behind', '2026-06-30'))).toEqual(['3'])
    expect(numbers(filterStanding(rows, 'needs', '2026-06-30'))).toEqual(['3'])
    expect(numbers(filterStanding(rows, 'withdrawn', '2026-06-30'))).toEqual(['4'])
  })

  it('counts where they stand, withdrawn ones apart', () => {
    expect(countStandings(rows)).toEqual({ done: 0, ahead: 0, on_schedule: 2, behind: 1, not_measured: 0, withdrawn: 1 })
  })

  it('groups by section in the order of the report after the livelihood projects, by unit the largest first, and what has none comes last', () => {
    const inner = makeRow({ section: '工作安排 › 提升城市品质' })
    const keys = groupPledges([late, inner, school, parking], 'section').map(({ key }) => key)
    expect(keys).toEqual([livelihoodKey, '提升城市品质', '办好教育', null])
    const two = [school, makeRow(), makeRow(), late]
    expect(groupPledges(two, 'unit').map(({ key }) => key)).toEqual(['cityscape', 'education', null])
  })
})
