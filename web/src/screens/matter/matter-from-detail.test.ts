import type { MatterDetail, Me } from '@yiwang/contract'
import { listMoves, mayAnswer } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { exampleAsked, exampleClock, exampleDetail } from './example-detail.ts'
import { actorOf, matterFromDetail } from './matter-from-detail.ts'

const time = { at: 2000, reopenWindow: 1000, openChildren: 0 }

function me(role: Me['roles'][number], unit?: string): Me {
  const post = unit === undefined ? null : { id: unit, name: '', nameEn: '', kind: '', area: '' }
  return {
    id: `p-${role}`,
    name: '',
    nameEn: '',
    username: '',
    roles: [role],
    unit: post,
    area: '990101000000',
    district: '990101',
    gate: null,
  }
}

function buttons(detail: MatterDetail, person: Me): string[] {
  return listMoves(matterFromDetail(detail, '990101'), actorOf(person), time).map(({ move }) => move)
}

function withRow(part: Partial<MatterDetail['row']>, rest: Partial<MatterDetail> = {}): MatterDetail {
  return { ...exampleDetail, ...rest, row: { ...exampleDetail.row, ...part } }
}

test('the lead unit is offered to sign, return or hang up what was dispatched to it, another unit nothing', () => {
  expect(buttons(exampleDetail, me('handler', 'sanitation'))).toEqual(['sign', 'return', 'hang_up'])
  expect(buttons(exampleDetail, me('handler', 'parks'))).toEqual([])
})

test('after one return the unit is offered the ruling instead', () => {
  const offered = buttons(withRow({ returns: 1 }), me('handler', 'sanitation'))
  expect(offered).toContain('appeal')
  expect(offered).not.toContain('return')
})

test('a verifier of the unit that handled is not offered to close', () => {
  const handled = withRow({ status: 'handled' }, { handledBy: 'somebody', handledUnit: 'sanitation' })
  expect(buttons(handled, me('verifier'))).toEqual(['reject', 'close'])
  expect(buttons(handled, me('verifier', 'sanitation'))).toEqual([])
})

test('a leader may answer what another asked for, and nothing more is asked for meanwhile', () => {
  const asked = withRow({ status: 'handling', askedMove: 'give_up' }, { asked: { ...exampleAsked, move: 'give_up' } })
  expect(mayAnswer(matterFromDetail(asked, '990101'), actorOf(me('leader')))).toBe(true)
  expect(mayAnswer(matterFromDetail(asked, '990101'), actorOf(me('handler', 'sanitation')))).toBe(false)
  expect(buttons(asked, me('handler', 'sanitation'))).toEqual(['return', 'handle'])
})

test('with a clock that runs the lead unit may ask for more time or a pause, and with one that rests only restart it', () => {
  const running = withRow({ status: 'handling' }, { clock: exampleClock })
  expect(buttons(running, me('handler', 'sanitation'))).toEqual(['return', 'handle', 'extend', 'pause_clock', 'hang_up', 'give_up'])
  const paused = { ...running, clock: { ...exampleClock, pausedAt: 1500 } }
  expect(buttons(paused, me('handler', 'sanitation'))).toEqual(['return', 'handle', 'restart_clock', 'hang_up', 'give_up'])
})

test('a co-handler finishes its own part, and the matter is not handled before it has, nor before its children have ended', () => {
  const together = withRow({ status: 'handling' }, { coUnits: ['parks'] })
  expect(buttons(together, me('handler', 'parks'))).toEqual(['finish_part'])
  expect(buttons(together, me('handler', 'sanitation'))).not.toContain('handle')
  const done = { ...together, partsDone: ['parks'] }
  expect(buttons(done, me('handler', 'parks'))).toEqual([])
  expect(buttons(done, me('handler', 'sanitation'))).toContain('handle')
  const open = listMoves(matterFromDetail(done, '990101'), actorOf(me('handler', 'sanitation')), { ...time, openChildren: 1 })
  expect(open.map(({ move }) => move)).not.toContain('handle')
})

test('during a ruling each party may speak, and nobody else', () => {
  const dispute = withRow({ status: 'in_ruling' }, { parties: ['sanitation', 'parks'] })
  expect(buttons(dispute, me('handler', 'parks'))).toEqual(['state'])
  expect(buttons(dispute, me('handler', 'police'))).toEqual([])
  expect(buttons(dispute, me('ruling_officer'))).toEqual(['rule'])
})

test('one’s own dispatch is taken back within ten minutes, another’s never', () => {
  const lastMove = { move: 'dispatch', by: 'p-dispatcher', at: time.at - 1000 } as const
  const dispatched = { ...exampleDetail, lastMove }
  expect(buttons(dispatched, me('dispatcher'))).toContain('undo')
  expect(buttons({ ...dispatched, lastMove: { ...lastMove, by: 'p-other' } }, me('dispatcher'))).not.toContain('undo')
  expect(buttons({ ...dispatched, lastMove: { ...lastMove, at: time.at - 600_001 } }, me('dispatcher'))).not.toContain('undo')
})

test('a child is joined back to its parent, and only a child', () => {
  const parent = { id: 'p', number: '', status: 'handling', category: '', leadUnit: null, relation: 'parent', reportedAt: 0 } as const
  expect(buttons({ ...exampleDetail, linked: [parent] }, me('dispatcher'))).toContain('join')
  expect(buttons({ ...exampleDetail, linked: [parent] }, me('dispatcher'))).not.toContain('split')
  expect(buttons(exampleDetail, me('dispatcher'))).not.toContain('join')
})
