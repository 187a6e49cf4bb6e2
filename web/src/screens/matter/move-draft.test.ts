import { MoveRequest } from '@yiwang/contract'
import { getMove, moveIds } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { exampleClock, exampleDetail } from './example-detail.ts'
import { listMissing, requestOf, startDraft, type MoveDraft } from './move-draft.ts'

const photo = { kind: 'after_photo', file: 'a'.repeat(64) } as const
const full: MoveDraft = {
  category: 'E0102',
  leadUnit: 'sanitation',
  suggestedUnit: 'parks',
  reason: '权属不在本单位',
  reasonCode: 'not_our_duty',
  evidence: [photo, { kind: 'reply_record', text: '已答复' }],
  target: '00000000-0000-4000-8000-000000000002',
  extension: { amount: 2, unit: 'work_day' },
  until: '2026-12-01',
  partUnit: 'police',
  rating: { isSolved: true },
}

test('a dispatch begins with the unit that the rules suggest', () => {
  const suggestion = { leadUnit: 'parks', coUnits: ['police'], rule: { id: 'r1', version: 'v1' } }
  expect(startDraft('dispatch', { ...exampleDetail, suggestion })).toMatchObject({ leadUnit: 'parks', coUnits: ['police'] })
  expect(startDraft('dispatch', exampleDetail).leadUnit).toBeUndefined()
  expect(startDraft('close', { ...exampleDetail, suggestion }).leadUnit).toBeUndefined()
})

test('an empty form lacks what the table says the move carries, a full one nothing', () => {
  for (const move of moveIds.filter((id) => id !== 'adopt')) {
    const carries = getMove(move).carries.filter((carry) => carry !== 'place')
    expect(listMissing(move, { evidence: [] }, ['after_photo'])).toEqual(carries)
    expect(listMissing(move, full, ['after_photo'])).toEqual([])
  }
})

test('a blank reason is no reason, and a text without words is no evidence', () => {
  expect(listMissing('reject', { evidence: [], reason: '  ' }, [])).toEqual(['reason'])
  expect(listMissing('handle', { evidence: [{ kind: 'site_check', text: ' ' }] }, ['site_check'])).toEqual(['evidence'])
})

test('what is sent leaves out what is empty, and the border takes it', () => {
  const sent = requestOf('handle', { evidence: [photo, { kind: 'site_check', text: '' }], reason: '' }, 3)
  expect(sent.carried.evidence).toEqual([photo])
  expect(sent.carried).not.toHaveProperty('reason')
  expect(MoveRequest.parse(structuredClone(sent)).version).toBe(3)
})

test('the lead unit is not also a co-handler', () => {
  const sent = requestOf('dispatch', { evidence: [], leadUnit: 'parks', coUnits: ['parks', 'police'] }, 1)
  expect(sent.carried.coUnits).toEqual(['police'])
})

test('more time begins in the unit of the clock, and none at all is not sent', () => {
  const clock = { ...exampleClock, limit: { amount: 24, unit: 'urgent_work_hour' } }
  const begun = startDraft('extend', { ...exampleDetail, clock })
  expect(begun.extension).toEqual({ unit: 'urgent_work_hour' })
  expect(requestOf('extend', begun, 1).carried.extension).toBeUndefined()
  const sent = requestOf('extend', { ...begun, extension: { amount: 6, unit: 'urgent_work_hour' } }, 1)
  expect(MoveRequest.parse(structuredClone(sent)).carried.extension).toEqual({ amount: 6, unit: 'urgent_work_hour' })
})

test('when one co-handler is left open it is the one to be excused; of two nobody is chosen beforehand', () => {
  const detail = { ...exampleDetail, coUnits: ['police', 'parks'], partsDone: ['parks'] }
  expect(startDraft('excuse_part', detail).partUnit).toBe('police')
  expect(startDraft('excuse_part', { ...detail, partsDone: [] }).partUnit).toBeUndefined()
})

test('a score without a word on whether it is solved is no rating', () => {
  expect(listMissing('confirm', { evidence: [], rating: { score: 5 } }, [])).toEqual(['rating'])
  expect(requestOf('confirm', { evidence: [], rating: { score: 5 } }, 1).carried.rating).toBeUndefined()
  expect(listMissing('confirm', { evidence: [], rating: { isSolved: false } }, [])).toEqual([])
})
