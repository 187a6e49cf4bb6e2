import { describe, expect, test } from 'vitest'

import { roles, type Role } from '../person/role.ts'
import type { Actor } from './actor.ts'
import { applyEvent } from './apply-event.ts'
import { decideAnswer, decideMove } from './decide-move.ts'
import { exampleCarried, exampleNow, exampleReport, exampleWorld } from './example-world.ts'
import { listMoves } from './list-moves.ts'
import type { Carried, Matter } from './matter.ts'
import { getMove } from './kind.ts'
import { moveIds, type MoveId } from './move.ts'
import type { Move, MoveEnd } from './move-row.ts'
import { declineReasons, pauseReasons, returnReasons } from './reasons.ts'
import { statuses, type MatterStatus } from './status.ts'

const reasonOf: Partial<Record<MoveId, string>> = {
  decline: declineReasons[0],
  return: returnReasons[0],
  appeal: returnReasons[0],
  pause_clock: pauseReasons[0],
}

function matterIn(status: MatterStatus, more: Partial<Matter> = {}): Matter {
  return { ...exampleReport().matter, status, leadUnit: 'cityscape', endedAt: exampleNow, ...more }
}

/** Somebody in this role for whom every condition of the table can hold. */
function actorIn(role: Role): Actor {
  if (role === 'resident') return { id: 'resident:1', roles: [role] }
  return { id: `p-${role}`, roles: [role], unit: role === 'handler' ? 'cityscape' : 'centre' }
}

function carriedFor(move: MoveId): Carried {
  const reasonCode = reasonOf[move]
  return { ...exampleCarried, ...(reasonCode !== undefined && { reasonCode }) }
}

/** The state in which the conditions of a move hold, apart from its status. */
function prepared(move: Move, status: MatterStatus): Matter {
  const { conditions } = move
  const needsPart = conditions.some((condition) => condition === 'own_part' || condition === 'part_open')
  const matter = matterIn(status, {
    returns: conditions.includes('repeated_return') ? 1 : 0,
    coUnits: needsPart ? ['cityscape', 'water'] : [],
    parties: ['cityscape'],
    ...(conditions.includes('a_child') && { parent: 'the-parent' }),
    lastMove: { move: 'dispatch', by: lastMover(move), at: exampleNow, seq: 3 },
  })
  if (!conditions.includes('clock_paused') || !matter.clock) return matter
  return { ...matter, clock: { ...matter.clock, pausedAt: exampleNow } }
}

/** Who made the last move: whoever the table lets take it back, in turn. */
function lastMover(move: Move): string {
  return `p-${move.by[0] ?? ''}`
}

/** The world in which there is a state to go back to. */
function worldFor(move: Move) {
  return move.to === 'restored' ? { ...exampleWorld(), before: matterIn('reported') } : exampleWorld()
}

function expectedAnswer(move: Move, from: MatterStatus, role: Role): string {
  if (!move.from.includes(from)) return 'matter.wrong_status'
  if (!move.by.includes(role)) return 'matter.wrong_role'
  const isAnothers = move.conditions.includes('own_last_move') && lastMover(move) !== actorIn(role).id
  return isAnothers ? 'matter.nothing_to_undo' : 'moved'
}

/** Where the matter is afterwards, and what it waits for: a move that needs an approval leaves it where it was. */
function expectedState(move: Move, { from, id, isMoved }: { from: MatterStatus; id: MoveId; isMoved: boolean }): readonly unknown[] {
  if (!isMoved) return [undefined, undefined]
  return move.approval.length === 0 ? [endOf(move.to, from), undefined] : [from, id]
}

/** The status in which a move leaves a matter. */
function endOf(to: MoveEnd, from: MatterStatus): MatterStatus {
  if (to === 'restored') return 'reported'
  return to === 'unchanged' ? from : to
}

const ends: readonly MoveEnd[] = [...statuses, 'unchanged', 'restored']

const everyPair = statuses.flatMap((from) => ends.map((to) => [from, to] as const))

describe.each(everyPair)('from %s to %s', (from, to) => {
  test.each([...roles])('%s may move exactly where a row of the table says so', (role) => {
    const rows = moveIds.filter((id) => getMove(id).to === to)
    for (const id of rows) {
      const move = getMove(id)
      const decided = decideMove(prepared(move, from), { actor: actorIn(role), move: id, carried: carriedFor(id) }, worldFor(move))
      const after = decided.ok ? applyEvent(prepared(move, from), decided.value) : undefined
      expect([id, decided.ok ? 'moved' : decided.problem.code]).toEqual([id, expectedAnswer(move, from, role)])
      expect([after?.status, after?.asked?.move]).toEqual(expectedState(move, { from, id, isMoved: decided.ok }))
    }
    const reachable = rows.some((id) => expectedAnswer(getMove(id), from, role) === 'moved')
    const buttons = rows
      .flatMap((id) => listMoves(prepared(getMove(id), from), actorIn(role), { at: exampleNow, reopenWindow: 1, isInquiry: () => true }))
      .map(({ move }) => getMove(move).to)
    expect(buttons.includes(to)).toBe(reachable)
  })
})

const everyCarry = moveIds.flatMap((id) => getMove(id).carries.map((carry) => [id, carry] as const))

test.each(everyCarry)('%s is refused without its %s', (id, carry) => {
  const { [keyOf[carry]]: _, ...rest } = carriedFor(id)
  const [role] = getMove(id).by
  const [from] = getMove(id).from
  if (!role || !from) throw new Error('a row without a beginning')
  const decided = decideMove(prepared(getMove(id), from), { actor: actorIn(role), move: id, carried: rest }, exampleWorld())
  expect(decided).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/^matter\.needs_/u) } })
})

const keyOf = {
  category: 'category',
  place: 'place',
  lead_unit: 'leadUnit',
  suggested_unit: 'suggestedUnit',
  reason: 'reason',
  decline_reason: 'reasonCode',
  return_reason: 'reasonCode',
  evidence: 'evidence',
  source_record: 'evidence',
  target: 'target',
  pause_reason: 'reasonCode',
  extension: 'extension',
  until: 'until',
  part_unit: 'partUnit',
  rating: 'rating',
  reply_record: 'evidence',
} as const

const everyApproval = moveIds
  .filter((id) => getMove(id).approval.length > 0)
  .flatMap((id) => getMove(id).from.flatMap((from) => roles.map((role) => [id, from, role] as const)))

test.each(everyApproval)('%s asked for in %s is granted only by who may approve it: %s', (id, from, role) => {
  const matter = { ...matterIn(from), asked: { move: id, by: 'somebody', carried: carriedFor(id) } }
  const decided = decideAnswer(matter, { actor: actorIn(role), granted: true }, exampleWorld())
  const status = decided.ok ? applyEvent(matter, decided.value).status : decided.problem.code
  expect(status).toBe(getMove(id).approval.includes(role) ? endOf(getMove(id).to, from) : 'matter.wrong_role')
})

describe('conditions', () => {
  const handler: Actor = { id: 'h', roles: ['handler'], unit: 'water' }

  test('a handler of another unit does not sign', () => {
    expect(decideMove(matterIn('dispatched'), { actor: handler, move: 'sign', carried: {} }, exampleWorld())).toMatchObject({
      problem: { code: 'matter.not_your_matter' },
    })
  })

  test.each([
    ['the person who handled it', { id: 'v', roles: ['verifier'], unit: 'centre' }],
    ['somebody of the unit that handled it', { id: 'w', roles: ['verifier'], unit: 'cityscape' }],
  ] as const)('%s does not close it', (_, actor) => {
    const matter = matterIn('handled', { handledBy: 'v', handledUnit: 'cityscape' })
    expect(decideMove(matter, { actor, move: 'close', carried: {} }, exampleWorld())).toMatchObject({
      problem: { code: 'matter.handled_by_same' },
    })
  })

  test('a resident reopens only their own, and only within the window', () => {
    const matter = matterIn('closed')
    const intent = { move: 'reopen', carried: { reason: '又有了' } } as const
    const stranger: Actor = { id: 'resident:2', roles: ['resident'] }
    expect(decideMove(matter, { actor: stranger, ...intent }, exampleWorld())).toMatchObject({
      problem: { code: 'matter.not_your_matter' },
    })
    const late = exampleWorld(exampleNow + 16 * 86_400_000)
    expect(decideMove(matter, { actor: actorIn('resident'), ...intent }, late)).toMatchObject({ problem: { code: 'matter.window_passed' } })
    expect(decideMove(matter, { actor: actorIn('resident'), ...intent }, exampleWorld())).toMatchObject({ ok: true })
  })

  test('a second return is an appeal for a ruling, a first one is not', () => {
    const carried = carriedFor('return')
    expect(
      decideMove(matterIn('handling', { returns: 1 }), { actor: actorIn('handler'), move: 'return', carried }, exampleWorld()),
    ).toMatchObject({
      problem: { code: 'matter.not_first_return' },
    })
    expect(decideMove(matterIn('handling'), { actor: actorIn('handler'), move: 'appeal', carried }, exampleWorld())).toMatchObject({
      problem: { code: 'matter.first_return_goes_to_dispatcher' },
    })
  })

  test('nobody approves what they asked for themselves', () => {
    const both: Actor = { id: 'b', roles: ['handler', 'leader'], unit: 'cityscape' }
    const matter = { ...matterIn('handling'), asked: { move: 'hang_up', by: 'b', carried: {} } } as const
    expect(decideAnswer(matter, { actor: both, granted: true }, exampleWorld())).toMatchObject({ problem: { code: 'matter.same_asker' } })
  })

  test('a refusal of what was asked needs a reason and leaves the status', () => {
    const matter = { ...matterIn('handling'), asked: { move: 'hang_up', by: 'x', carried: {} } } as const
    expect(decideAnswer(matter, { actor: actorIn('leader'), granted: false, reason: ' ' }, exampleWorld())).toMatchObject({ ok: false })
    const refused = decideAnswer(matter, { actor: actorIn('leader'), granted: false, reason: '不符合条件' }, exampleWorld())
    if (!refused.ok) throw new Error(refused.problem.code)
    const after = applyEvent(matter, refused.value)
    expect(after.status).toBe('handling')
    expect(after.asked).toBeUndefined()
  })
})

describe('the clock', () => {
  test('starts at the dispatch, goes on through signing and returning, is held while the verifier looks', () => {
    const hour = 3_600_000
    let matter: Matter = { ...matterIn('accepted'), suggestion: { leadUnit: 'cityscape', coUnits: [], rule: { id: 'all', version: '1' } } }
    function step(role: Role, move: MoveId, at: number): void {
      const decided = decideMove(matter, { actor: actorIn(role), move, carried: carriedFor(move) }, exampleWorld(at))
      if (!decided.ok) throw new Error(decided.problem.code)
      matter = applyEvent(matter, decided.value)
    }
    step('dispatcher', 'dispatch', exampleNow)
    const due = matter.clock?.dueAt
    step('handler', 'sign', exampleNow + hour)
    expect(matter.clock).toMatchObject({ stage: 'handle', dueAt: due })
    step('handler', 'handle', exampleNow + 2 * hour)
    expect(matter).toMatchObject({ clock: { stage: 'verify' }, heldClock: { dueAt: due } })
    step('verifier', 'reject', exampleNow + 3 * hour)
    expect(matter.clock).toMatchObject({ stage: 'handle', dueAt: (due ?? 0) + hour })
    step('handler', 'return', exampleNow + 3 * hour)
    expect(matter).toMatchObject({ status: 'returned', returns: 1, clock: { stage: 'handle', dueAt: (due ?? 0) + hour } })
  })

  test('hanging up pauses it and resuming gives back what was left', () => {
    const matter = { ...matterIn('handling'), asked: { move: 'hang_up', by: 'x', carried: { reason: '等料' } } } as const
    const hung = decideAnswer(matter, { actor: actorIn('leader'), granted: true }, exampleWorld())
    if (!hung.ok) throw new Error(hung.problem.code)
    const paused = applyEvent(matter, hung.value)
    expect(paused.clock?.pausedAt).toBe(exampleNow)
    const day = 86_400_000
    const resumed = decideMove(paused, { actor: actorIn('dispatcher'), move: 'resume', carried: {} }, exampleWorld(exampleNow + day))
    if (!resumed.ok) throw new Error(resumed.problem.code)
    expect(applyEvent(paused, resumed.value).clock?.dueAt).toBe((matter.clock?.dueAt ?? 0) + day)
  })
})

test('only an inquiry is answered at once, by the category that it has or is given with the answer', () => {
  const { matter } = exampleReport()
  const world = { ...exampleWorld(), isInquiry: (category: string) => category === 'H0501' }
  const evidence = [{ kind: 'reply_record', text: '可以' }] as const
  function answer(carried: Carried) {
    return decideMove(matter, { actor: actorIn('receiver'), move: 'answer_at_once', carried }, world)
  }
  expect(answer({ evidence })).toMatchObject({ ok: false, problem: { code: 'matter.not_an_inquiry' } })
  const decided = answer({ evidence, category: 'H0501' })
  const after = decided.ok ? applyEvent(matter, decided.value) : undefined
  expect(after).toMatchObject({ status: 'closed', category: 'H0501', handledBy: 'p-receiver', tally: { isAnsweredAtOnce: true } })
  expect([after?.clock, after?.done?.accept?.at, after?.tally?.closedAt]).toEqual([undefined, exampleNow, exampleNow])
})
