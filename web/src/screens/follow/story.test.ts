import { describe, expect, it } from 'vitest'

import { canReopen, decideNext, findUnitInHand, listBeforeAndAfter, type Told } from './story.ts'

const nothing = { at: 0, unit: null, unitEn: null, reason: null, reasonCode: null, photos: [], reply: null }
const reported: Told = { ...nothing, status: 'reported', move: null, photos: ['before'] }
const dispatched: Told = { ...nothing, status: 'dispatched', move: 'dispatch', unit: '城市管理局', unitEn: 'City Management' }
const handled: Told = { ...nothing, status: 'handled', move: 'handle', unit: '城市管理局', unitEn: 'City Management', photos: ['first'] }

describe('the story of a report', () => {
  it('names the unit that has it in hand, in the language of the screen', () => {
    expect(findUnitInHand({ steps: [reported] }, 'zh-CN')).toBeUndefined()
    expect(findUnitInHand({ steps: [reported, dispatched] }, 'en')).toBe('City Management')
    const moved: Told = { ...dispatched, move: 'rule', unit: '水务局', unitEn: null }
    expect(findUnitInHand({ steps: [reported, dispatched, moved] }, 'en')).toBe('水务局')
  })

  it('a return does not put it in the hands of who returned it', () => {
    const returned: Told = { ...nothing, status: 'returned', move: 'return', unit: '水务局' }
    expect(findUnitInHand({ steps: [dispatched, returned] }, 'zh-CN')).toBe('城市管理局')
  })

  it('shows what was reported beside the last proof, not an earlier one that was refused', () => {
    const again: Told = { ...handled, photos: ['second'] }
    expect(listBeforeAndAfter({ steps: [reported, dispatched, handled, again] })).toEqual({ before: ['before'], after: ['second'] })
  })
})

describe('what comes next', () => {
  it('is a promise with its time', () => {
    expect(decideNext({ status: 'handling', dueAt: 200 }, 100)).toEqual({ kind: 'due', status: 'handling', at: 200 })
  })

  it('is honest about what is late', () => {
    expect(decideNext({ status: 'handling', dueAt: 50 }, 100)).toEqual({ kind: 'late', at: 50 })
  })

  it('is nothing for what has ended, even if a time stands there', () => {
    expect(decideNext({ status: 'closed', dueAt: 50 }, 100)).toEqual({ kind: 'none' })
  })

  it('is a parking, not an ending, for what is hung up', () => {
    expect(decideNext({ status: 'hung_up', dueAt: 50 }, 100)).toEqual({ kind: 'parked' })
  })
})

it('a report can be reopened only after its end and only until the window closes', () => {
  expect(canReopen({ status: 'closed', mayReopenUntil: 200 }, 100)).toBe(true)
  expect(canReopen({ status: 'closed', mayReopenUntil: 100 }, 100)).toBe(false)
  expect(canReopen({ status: 'closed', mayReopenUntil: null }, 100)).toBe(false)
  expect(canReopen({ status: 'handling', mayReopenUntil: 200 }, 100)).toBe(false)
})
