import { StaffReport } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { emptyReport, listWrong, reportOf, type ReportDraft } from './report-draft.ts'

const whole: ReportDraft = {
  ...emptyReport,
  position: { lon: 120, lat: 30 },
  category: 'C0101',
  description: ' 井盖缺失 ',
  phone: '138 0013 8000',
}

test('an empty form lacks place, category and words, in the order of the form', () => {
  expect(listWrong(emptyReport)).toEqual(['position', 'category', 'description'])
  expect(reportOf(emptyReport)).toBeUndefined()
})

test('a phone may be left out, but not be words', () => {
  expect(listWrong({ ...whole, phone: '' })).toEqual([])
  expect(listWrong({ ...whole, phone: '没有' })).toEqual(['phone'])
  expect(reportOf({ ...whole, phone: '没有' })).toBeUndefined()
})

test('what is sent is what the border takes, trimmed and without what is empty', () => {
  const sent = reportOf(whole)
  expect(StaffReport.parse(sent)).toMatchObject({ description: '井盖缺失', reporterPhone: '138 0013 8000' })
  expect(sent).not.toHaveProperty('address')
  expect(sent).not.toHaveProperty('reporterName')
})
