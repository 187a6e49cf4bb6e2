import type { VerificationRound } from '@yiwang/contract'
import { describe, expect, it } from 'vitest'

import { countOutcome, findCurrent, fresh, mapStops, withOutcome } from './walk.ts'

function roundOf(...ids: readonly string[]): VerificationRound {
  const position = { lon: 120, lat: 30 }
  const stops = ids.map((id) => ({ row: { id, position }, metres: 100 }))
  return { start: position, stops, metres: 100 * ids.length, isMore: false } as unknown as VerificationRound
}

const round = roundOf('a', 'b', 'c')

describe('a walk', () => {
  it('goes from stop to stop in the order of the round', () => {
    expect(findCurrent(round, fresh)?.row.id).toBe('a')
    expect(findCurrent(round, withOutcome(fresh, 'a', 'passed'))?.row.id).toBe('b')
  })

  it('comes back to what was skipped, and then ends', () => {
    const skipped = withOutcome(fresh, 'a', 'skipped')
    expect(findCurrent(round, skipped)?.row.id).toBe('b')
    const rest = withOutcome(withOutcome(skipped, 'b', 'passed'), 'c', 'rejected')
    expect(findCurrent(round, rest)?.row.id).toBe('a')
    expect(findCurrent(round, withOutcome(rest, 'a', 'passed'))).toBeUndefined()
  })

  it('goes to a stop that was chosen, unless it is done', () => {
    expect(findCurrent(round, { ...fresh, chosen: 'c' })?.row.id).toBe('c')
    expect(findCurrent(round, { ...withOutcome(fresh, 'c', 'passed'), chosen: 'c' })?.row.id).toBe('a')
  })

  it('counts what was decided', () => {
    const walk = withOutcome(withOutcome(fresh, 'a', 'passed'), 'b', 'rejected')
    expect([countOutcome(walk, 'passed'), countOutcome(walk, 'rejected'), countOutcome(walk, 'skipped')]).toEqual([1, 1, 0])
  })

  it('shows on the map what is done, what comes next and what waits', () => {
    expect(mapStops(round, withOutcome(fresh, 'a', 'passed')).map(({ state }) => state)).toEqual(['done', 'next', 'waits'])
  })
})
