import type { MatterDetail, Me } from '@yiwang/contract'
import { listMoves, mayAnswer } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { exampleDetail } from './example-detail.ts'
import { actorOf, matterFromDetail } from './matter-from-detail.ts'

const time = { at: 2000, reopenWindow: 1000 }

function me(role: Me['roles'][number], unit?: string): Me {
  const post = unit === undefined ? null : { id: unit, name: '', nameEn: '', kind: '', area: '' }
  return { id: `p-${role}`, name: '', nameEn: '', username: '', roles: [role], unit: post, area: '990101000000', district: '990101' }
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
  const asked = withRow(
    { status: 'handling', askedMove: 'give_up' },
    { asked: { move: 'give_up', by: 'p-handler', byName: '', reason: null } },
  )
  expect(mayAnswer(matterFromDetail(asked, '990101'), actorOf(me('leader')))).toBe(true)
  expect(mayAnswer(matterFromDetail(asked, '990101'), actorOf(me('handler', 'sanitation')))).toBe(false)
  expect(buttons(asked, me('handler', 'sanitation'))).toEqual(['return', 'handle'])
})
