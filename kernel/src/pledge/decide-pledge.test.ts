import { describe, expect, test } from 'vitest'

import type { Actor } from '../matter/actor.ts'
import { roles, type Role } from '../person/role.ts'
import { decidePledge, listPledgeActs, pledgeActs } from './decide-pledge.ts'
import { examplePledge } from './example-pledge.ts'
import type { Pledge } from './pledge.ts'
import type { PledgeAct, PledgeEventBody } from './pledge-event.ts'

const proof = { node: 'q1', on: '2026-03-20', words: '选址批复', file: null }
const proven = examplePledge({ proofs: [proof] })
const withdrawn = examplePledge({ isWithdrawn: true })
const today = '2026-04-01'
const at = Date.parse('2026-04-01T09:00:00+08:00')

/** Each act as it would be done, upon a pledge upon which it can be. */
const bodies: { readonly [Act in PledgeAct]: { readonly body: Extract<PledgeEventBody, { kind: Act }>; readonly on?: Pledge } } = {
  accepted: { body: { kind: 'accepted', number: '2026-002', report: 'r', passage: { start: 0, end: 1, raw: '增' }, terms: proven } },
  changed: { body: { kind: 'changed', terms: { leader: '陈区长' } } },
  carried: { body: { kind: 'carried', passage: null } },
  proven: { body: { kind: 'proven', proof } },
  disproven: { body: { kind: 'disproven', node: 'q1', reason: '不是本项目' }, on: proven },
  claimed: { body: { kind: 'claimed', claim: { on: '2026-03-31', unit: 'cityscape', share: 0.5, words: '过半' } } },
  remarked: { body: { kind: 'remarked', text: '请抓紧' } },
  chased: { body: { kind: 'chased', matter: 'm', number: 'DB-1' } },
  withdrawn: { body: { kind: 'withdrawn', reason: '经同意调整' } },
  restored: { body: { kind: 'restored', reason: '恢复' }, on: withdrawn },
}

const acts = Object.keys(bodies) as PledgeAct[]

function actorIn(role: Role, unit?: string): Actor {
  return { id: 'somebody', roles: [role], ...(unit !== undefined && { unit }) }
}

function codeOf(pledge: Pledge, body: PledgeEventBody, actor: Actor): string | null {
  const decided = decidePledge(pledge, body, { actor, at, today })
  return decided.ok ? null : decided.problem.code
}

/** Who does what, written out once more: the table of the program is held against this one. */
const mayDo: Readonly<Record<PledgeAct, readonly string[]>> = {
  accepted: [],
  changed: ['supervisor'],
  carried: ['supervisor'],
  proven: ['supervisor', 'handler of the unit'],
  disproven: ['supervisor'],
  claimed: ['handler of the unit'],
  remarked: ['leader'],
  chased: ['supervisor', 'system'],
  withdrawn: ['supervisor'],
  restored: ['supervisor'],
}

describe.each(acts)('%s', (act) => {
  const { body, on = examplePledge() } = bodies[act]

  test.each(roles)('by the role %s', (role) => {
    for (const unit of ['cityscape', 'water']) {
      const may = mayDo[act].includes(role) || mayDo[act].includes(`${role} of the unit`)
      expect([unit, codeOf(on, body, actorIn(role, unit))]).toEqual([unit, may ? null : 'permission.denied'])
    }
    for (const unit of ['centre', undefined]) {
      expect([unit, codeOf(on, body, actorIn(role, unit))]).toEqual([unit, mayDo[act].includes(role) ? null : 'permission.denied'])
    }
  })
})

test('the table has a row for each act, and drawn buttons are those that would be let through', () => {
  expect(Object.keys(pledgeActs).toSorted()).toEqual(acts.toSorted())
  for (const role of roles)
    for (const pledge of [examplePledge(), withdrawn])
      for (const act of acts.filter((one) => one !== 'accepted' && one !== 'disproven')) {
        const actor = actorIn(role, 'cityscape')
        expect([role, act, listPledgeActs(pledge, actor).includes(act)]).toEqual([
          role,
          act,
          codeOf(pledge, bodies[act].body, actor) === null,
        ])
      }
})

test('an act becomes the next event, with who did it, in which role, for which unit and when', () => {
  const { id, district } = proven
  const { body } = bodies.claimed
  expect(decidePledge(proven, body, { actor: actorIn('handler', 'water'), at, today })).toEqual({
    ok: true,
    value: { district, pledge: id, seq: 2, at, by: 'somebody', role: 'handler', unit: 'water', body },
  })
  const decided = decidePledge(proven, bodies.chased.body, { actor: actorIn('system'), at, today })
  expect(decided.ok && 'unit' in decided.value).toBe(false)
})

test('a withdrawn pledge can only be restored or have its text corrected, and one that was not cannot be restored', () => {
  const actor = { id: 'all', roles: [...roles], unit: 'cityscape' }
  const refused = acts.filter((act) => act !== 'accepted').map((act) => [act, codeOf(withdrawn, bodies[act].body, actor)])
  const codes = Object.fromEntries(refused)
  expect(codes).toMatchObject({ restored: null, carried: null, changed: 'pledge.withdrawn', withdrawn: 'pledge.withdrawn' })
  expect(Object.values(codes).filter((code) => code === 'pledge.withdrawn')).toHaveLength(7)
  expect(codeOf(examplePledge(), bodies.restored.body, actor)).toBe('pledge.not_withdrawn')
})

test.each<[string, PledgeEventBody, string]>([
  ['terms that cannot be tracked', { kind: 'changed', terms: { due: '2025-01-01' } }, 'pledge.wrong_span'],
  ['a proof of a node that is not there', { kind: 'proven', proof: { ...proof, node: 'q9' } }, 'pledge.unknown_node'],
  ['a proof of tomorrow', { kind: 'proven', proof: { ...proof, on: '2026-04-02' } }, 'pledge.day_ahead'],
  ['a proof without words', { kind: 'proven', proof: { ...proof, words: ' ' } }, 'pledge.needs_words'],
  ['sending back what was not proven', { kind: 'disproven', node: 'q2', reason: '无' }, 'pledge.nothing_to_disprove'],
  ['sending back without a reason', { kind: 'disproven', node: 'q1', reason: '' }, 'pledge.needs_words'],
  ['withdrawing without a reason', { kind: 'withdrawn', reason: ' ' }, 'pledge.needs_words'],
])('%s is refused', (...[, body, code]) => {
  expect(codeOf(proven, body, actorIn('supervisor'))).toBe(code)
})

test('a unit claims with words, and not for tomorrow', () => {
  const { claim } = bodies.claimed.body
  const handler = actorIn('handler', 'cityscape')
  expect(codeOf(proven, { kind: 'claimed', claim: { ...claim, on: '2026-04-02' } }, handler)).toBe('pledge.day_ahead')
  expect(codeOf(proven, { kind: 'claimed', claim: { ...claim, words: '' } }, handler)).toBe('pledge.needs_words')
  expect(codeOf(proven, { kind: 'remarked', text: '' }, actorIn('leader'))).toBe('pledge.needs_words')
})
