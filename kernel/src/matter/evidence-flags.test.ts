import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { evidenceFlagKinds, findFlags, standardEvidenceLimits, type PhotoFacts, type PhotoTask } from './evidence-flags.ts'

const minute = 60_000
const place = { lon: 120.005, lat: 30.005 }
const dispatched = Date.parse('2026-03-04T09:00:00+08:00')
const handedIn = Date.parse('2026-03-04T11:00:00+08:00')
const task: PhotoTask = { place, handedIn, notBefore: dispatched, mayLackPlace: false, limits: standardEvidenceLimits }
const honest: PhotoFacts = { claimed: {}, written: { at: handedIn - 20 * minute, position: { lon: 120.0051, lat: 30.0051 } } }

function shifted(metresNorth: number) {
  return { lon: place.lon, lat: place.lat + metresNorth / 111_195 }
}

describe('a photo', () => {
  it('taken on the spot between dispatch and handing in has no flag', () => {
    expect(findFlags(honest, task)).toEqual([])
  })

  it('taken 350 metres away is far, and says how far', () => {
    expect(findFlags({ ...honest, written: { ...honest.written, position: shifted(350) } }, task)).toEqual([
      { kind: 'far', metres: 350, limit: 200 },
    ])
  })

  it('taken before the dispatch is old, beyond what a clock may be wrong', () => {
    expect(findFlags({ ...honest, written: { ...honest.written, at: dispatched - 90 * minute } }, task)).toEqual([
      { kind: 'old', minutes: 90 },
    ])
    expect(findFlags({ ...honest, written: { ...honest.written, at: dispatched - 9 * minute } }, task)).toEqual([])
  })

  it('from the future is flagged', () => {
    expect(findFlags({ ...honest, written: { ...honest.written, at: handedIn + 60 * minute } }, task)).toEqual([
      { kind: 'future', minutes: 60 },
    ])
  })

  it('without time and place says both; a resident owes no place', () => {
    expect(findFlags({ claimed: {}, written: {} }, task)).toEqual([{ kind: 'no_time' }, { kind: 'no_place' }])
    expect(findFlags({ claimed: {}, written: {} }, { ...task, mayLackPlace: true })).toEqual([{ kind: 'no_time' }])
  })

  it('whose device says other than its camera is judged by the camera, and the difference is flagged', () => {
    const facts: PhotoFacts = {
      claimed: { at: handedIn - 20 * minute, position: place },
      written: { at: dispatched - 600 * minute, position: shifted(5000) },
    }
    expect(findFlags(facts, task)).toEqual([
      { kind: 'far', metres: 5000, limit: 200 },
      { kind: 'old', minutes: 600 },
      { kind: 'claim_differs', metres: 5000, minutes: 700 },
    ])
  })

  it('seen before names the matter', () => {
    const seen = { matter: 'id', number: '20260304-000001', bits: 2 }
    expect(findFlags({ ...honest, seen }, task)).toEqual([{ kind: 'seen_before', ...seen }])
  })

  it('only the device speaks of is judged by what the device said', () => {
    expect(findFlags({ claimed: { at: handedIn, position: shifted(900) }, written: {} }, task).map(({ kind }) => kind)).toEqual(['far'])
  })

  it('has each kind of flag at most once, in their order', () => {
    const capture = fc.record(
      {
        at: fc.integer({ min: dispatched - 1e9, max: handedIn + 1e9 }),
        position: fc.record({ lon: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.double({ min: -90, max: 90, noNaN: true }) }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(capture, capture, (claimed, written) => {
        const kinds = findFlags({ claimed, written }, task).map(({ kind }) => kind)
        expect(kinds).toEqual(evidenceFlagKinds.filter((kind) => kinds.includes(kind)))
      }),
    )
  })
})
