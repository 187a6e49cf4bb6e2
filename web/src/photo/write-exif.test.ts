import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readExif } from './exif.ts'
import { withExif } from './write-exif.ts'

const bare = Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xd9)

it('what is written into a photo is read back to the metre, on every side of the globe', () => {
  const degrees = fc.record({ lon: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.double({ min: -90, max: 90, noNaN: true }) })
  fc.assert(
    fc.property(degrees, (position) => {
      const exif = readExif(withExif(bare, { takenAt: '2026:11:24 14:30:05', offset: '+08:00', position }).buffer)
      expect([exif.takenAt, exif.offset]).toEqual(['2026:11:24 14:30:05', '+08:00'])
      expect(exif.position?.lon).toBeCloseTo(position.lon, 5)
      expect(exif.position?.lat).toBeCloseTo(position.lat, 5)
    }),
  )
})

it('a photo whose place is kept back says nothing of it', () => {
  expect(readExif(withExif(bare, { takenAt: '2026:11:24 14:30:05' }).buffer)).toEqual({ takenAt: '2026:11:24 14:30:05' })
})

it('the picture itself stays as it was', () => {
  const written = withExif(bare, { offset: '+08:00' })
  expect([...written.subarray(0, 2), ...written.subarray(-8)]).toEqual([...bare])
})
