import { expect, it } from 'vitest'

import { readMyReports, withReport } from './my-reports.ts'

const report = { number: '2026-1', followCode: '7K2M9QX4TB', category: 'E0102', reportedAt: 1 }

it('the newest report stands on top and no code stands twice', () => {
  const two = withReport([report], { ...report, followCode: '0000000000' })
  expect(withReport(two, { ...report, reportedAt: 2 }).map((each) => each.followCode)).toEqual(['7K2M9QX4TB', '0000000000'])
})

it('no more than twenty are remembered', () => {
  const many = Array.from({ length: 30 }, (_each, index) => ({ ...report, followCode: String(index) }))
  expect(withReport(many, report)).toHaveLength(20)
})

it.each([null, '', '{', '[{"number":1}]'])('what cannot be read is an empty list: %s', (text) => {
  expect(readMyReports(text)).toEqual([])
})
