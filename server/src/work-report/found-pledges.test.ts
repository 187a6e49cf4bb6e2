import { overlaps, type Stretch, type Unit } from '@yiwang/kernel'
import { read } from '@yiwang/report'
import { expect, test } from 'vitest'

import { listFound } from './found-pledges.ts'

const text = `2026年某区政府工作报告
一、2025年工作回顾
地区生产总值增长4.2%。
二、2026年工作安排
主要预期目标：地区生产总值增长5%以上，城镇调查失业率控制在5%以内。
（一）提升城市品质。6月底前新增公共停车位2000个。建成启用智慧环卫平台。
`
const units = new Map([unit('cityscape', '城市管理局'), unit('education', '教育局')].map((one) => [one.id, one]))
const report = read({ name: '报告.txt', text, origins: [] })
const none = { taken: [], dismissed: [] }

function find(words: string, decided: { taken: readonly Stretch[]; dismissed: readonly Stretch[] } = none) {
  const found = listFound(report, 2026, { units, decided }).find(({ raw }) => raw.includes(words))
  if (!found) throw new Error(`nothing found about ${words}`)
  return found
}

test('a headline target is to hold at the year’s end, beside what the review says of it', () => {
  expect(find('生产总值增长5%')).toMatchObject({
    kind: 'target',
    target: { op: 'gte', low: 5, high: null, unit: '%', nature: 'holds', start: 0 },
    due: '2026-12-31',
    dueWords: null,
    before: expect.stringContaining('4.2%'),
    decided: 'open',
  })
  expect(find('失业率').target).toMatchObject({ op: 'lte', high: 5, nature: 'holds' })
})

test('things to be done are counted up from nothing, by the day that the text names', () => {
  expect(find('停车位')).toMatchObject({
    target: { low: 2000, unit: '个', nature: 'accumulates', start: 0 },
    due: '2026-06-30',
    subject: expect.stringContaining('停车位'),
  })
  expect(find('环卫')).toMatchObject({ target: null, due: '2026-12-31', leadUnit: null })
})

test('what was taken or dismissed is told by where it stands', () => {
  const { start, end } = find('停车位')
  expect(find('停车位', { taken: [{ start: end - 1, end: end + 5 }], dismissed: [] }).decided).toBe('accepted')
  expect(find('停车位', { taken: [], dismissed: [{ start, end: start + 1 }] }).decided).toBe('dismissed')
  expect(find('停车位', { taken: [{ start: end, end: end + 1 }], dismissed: [] }).decided).toBe('open')
})

test('stretches that touch share no place', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true)
})

test('a unit is known by its name, with or without the word for the district before it', () => {
  const [pledge] = report.pledges
  function named(lead: string) {
    const pledges = pledge ? [{ ...pledge, lead }] : []
    return listFound({ ...report, pledges }, 2026, { units, decided: none })[0]?.leadUnit
  }
  expect(['区教育局', '教育局', '区水务局'].map(named)).toEqual(['education', 'education', null])
})

function unit(id: string, name: string): Unit {
  return { id, name, nameEn: id, kind: 'department', area: '990102000000' }
}
