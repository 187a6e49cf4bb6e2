import { MoveRequest } from '@yiwang/contract'
import { getMove, moveIds } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { exampleDetail } from './example-detail.ts'
import { listMissing, requestOf, startDraft, type MoveDraft } from './move-draft.ts'

const photo = { kind: 'after_photo', file: 'a'.repeat(64) } as const
const full: MoveDraft = {
  category: 'E0102',
  leadUnit: 'sanitation',
  suggestedUnit: 'parks',
  reason: '权属不在本单位',
  reasonCode: 'not_our_duty',
  evidence: [photo],
  target: '00000000-0000-4000-8000-000000000002',
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
