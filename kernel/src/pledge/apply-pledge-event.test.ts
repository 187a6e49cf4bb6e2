import { expect, test } from 'vitest'

import { applyPledgeEvent, replayPledge } from './apply-pledge-event.ts'
import { exampleAcceptance, examplePledge, exampleTerms } from './example-pledge.ts'
import type { PledgeEventBody, PledgeEventDraft } from './pledge-event.ts'

function history(...bodies: readonly PledgeEventBody[]): readonly PledgeEventDraft[] {
  return [exampleAcceptance, ...bodies.map((body, index) => ({ ...exampleAcceptance, seq: index + 2, body }))]
}

function after(...bodies: readonly PledgeEventBody[]) {
  return replayPledge(history(...bodies))
}

const proof = { node: 'q1', on: '2026-03-20', words: '选址批复', file: null }

test('what is accepted has its terms, its number and its words, and nothing done to it', () => {
  expect(after()).toEqual({
    ...exampleTerms,
    district: '990102',
    id: exampleAcceptance.pledge,
    number: '2026-001',
    report: '0198f000-0000-7000-8000-000000000002',
    version: 1,
    passage: { start: 10, end: 23, raw: '新增公共停车位2000个以上', isLost: false },
    proofs: [],
    claims: [],
    chased: [],
    isWithdrawn: false,
  })
})

test('a history that does not begin with its acceptance has no state', () => {
  expect(replayPledge([])).toBeUndefined()
  expect(() => applyPledgeEvent(undefined, { ...exampleAcceptance, body: { kind: 'remarked', text: '？' } })).toThrow(/acceptance/u)
})

test('each event is one version more, also one that changes nothing else', () => {
  expect(after({ kind: 'remarked', text: '请抓紧' })).toEqual(examplePledge({ version: 2 }))
})

test('what was decided anew holds, the other terms stay', () => {
  const changed = after({ kind: 'changed', terms: { leader: '陈区长', coUnits: [] } })
  expect(changed).toMatchObject({ leader: '陈区长', coUnits: [], leadUnit: 'cityscape', subject: '新增公共停车位', version: 2 })
  const cut = after({ kind: 'changed', terms: {}, passage: { start: 12, end: 17, raw: '公共停车位' } })
  expect(cut?.passage).toEqual({ start: 12, end: 17, raw: '公共停车位', isLost: false })
})

test('words that are lost keep where they stood, and are found again', () => {
  const lost = after({ kind: 'carried', passage: null })
  expect(lost?.passage).toEqual({ start: 10, end: 23, raw: '新增公共停车位2000个以上', isLost: true })
  const found = after({ kind: 'carried', passage: null }, { kind: 'carried', passage: { start: 1, end: 3, raw: '新增' } })
  expect(found?.passage).toEqual({ start: 1, end: 3, raw: '新增', isLost: false })
})

test('a later proof of a node takes the place of the earlier one, and one that does not hold goes', () => {
  const again = { ...proof, on: '2026-03-25', words: '更正的批复' }
  const other = { ...proof, node: null }
  const [one, two, three] = [proof, again, other].map((each): PledgeEventBody => ({ kind: 'proven', proof: each }))
  if (!one || !two || !three) throw new Error('three proofs')
  expect(after(one, three, two)?.proofs).toEqual([other, again])
  expect(after(one, three, { kind: 'disproven', node: 'q1', reason: '不是' })?.proofs).toEqual([other])
})

test('claims and supervised matters are added up, none is taken away', () => {
  const claim = { on: '2026-03-31', unit: 'cityscape', share: 0.5, words: '过半' }
  const later = after({ kind: 'claimed', claim }, { kind: 'claimed', claim }, { kind: 'chased', matter: 'm', number: 'DB-1' })
  expect(later).toMatchObject({ claims: [claim, claim], chased: ['m'], version: 4 })
})

test('what was withdrawn is restored', () => {
  expect(after({ kind: 'withdrawn', reason: '调整' })?.isWithdrawn).toBe(true)
  expect(after({ kind: 'withdrawn', reason: '调整' }, { kind: 'restored', reason: '恢复' })?.isWithdrawn).toBe(false)
})
