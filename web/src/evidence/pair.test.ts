import type { EvidenceView } from '@yiwang/contract'
import { expect, it } from 'vitest'

import { countFlags, listPhotos, positionOf } from './pair.ts'

const before: EvidenceView = { kind: 'before_photo', file: 'b', lon: 120, lat: 30 }
const after: EvidenceView = { kind: 'after_photo', file: 'a', flags: [{ kind: 'no_time' }, { kind: 'no_place' }] }
const pieces: readonly EvidenceView[] = [before, { kind: 'document', file: 'd' }, after, after, { kind: 'site_check', text: '干净' }]

it('the photos of a moment are listed once each, and nothing else with them', () => {
  expect(listPhotos(pieces, 'after_photo')).toEqual([after])
  expect(listPhotos(pieces, 'before_photo')).toEqual([before])
})

it('a photo without a place has none', () => {
  expect(positionOf(before)).toEqual({ lon: 120, lat: 30 })
  expect(positionOf(after)).toBeUndefined()
})

it('flags are counted over all photos', () => {
  expect(countFlags([before, after])).toBe(2)
})
