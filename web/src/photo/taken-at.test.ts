import { expect, it } from 'vitest'

import { findTakenAt } from './taken-at.ts'

const now = Temporal.Instant.from('2026-11-24T07:00:00Z').epochMilliseconds
const file = Temporal.Instant.from('2026-11-20T07:00:00Z').epochMilliseconds
const known = { lastModified: file, zone: 'Asia/Shanghai', now }

it('the camera knows best, with its own offset', () => {
  expect(findTakenAt({ ...known, exif: { takenAt: '2026:11:23 09:05:00', offset: '+09:00' } })).toBe('2026-11-23T09:05:00+09:00')
})

it('a camera without an offset counts in the zone of the device', () => {
  expect(findTakenAt({ ...known, exif: { takenAt: '2026:11:23 09:05:00' } })).toBe('2026-11-23T09:05:00+08:00')
})

it('without the camera the time of the file is taken', () => {
  expect(findTakenAt({ ...known, exif: {} })).toBe('2026-11-20T15:00:00+08:00')
})

it('a date that does not exist is not believed', () => {
  expect(findTakenAt({ ...known, exif: { takenAt: '0000:00:00 00:00:00' } })).toBe('2026-11-20T15:00:00+08:00')
})

it('a photo from the future has no time', () => {
  expect(findTakenAt({ ...known, exif: { takenAt: '2030:01:01 00:00:00' } })).toBeUndefined()
})
