import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exampleJpeg } from './example-jpeg.ts'
import { readExif } from './exif.ts'

describe('what a camera wrote into a photo', () => {
  it.each([true, false])('is read with its time, offset and place (little end first: %s)', (isLittle) => {
    const exif = readExif(
      exampleJpeg({ isLittle, takenAt: '2026:11:24 14:30:05', offset: '+08:00', lat: [30, 16, 48], lon: [120, 9, 36], isSouth: false }),
    )
    expect(exif.takenAt).toBe('2026:11:24 14:30:05')
    expect(exif.offset).toBe('+08:00')
    expect(exif.position?.lat).toBeCloseTo(30.28, 6)
    expect(exif.position?.lon).toBeCloseTo(120.16, 6)
  })

  it('south of the equator has a negative latitude', () => {
    const exif = readExif(
      exampleJpeg({ isLittle: true, takenAt: '2026:11:24 14:30:05', offset: '+08:00', lat: [33, 51, 0], lon: [151, 12, 0], isSouth: true }),
    )
    expect(exif.position?.lat).toBeCloseTo(-33.85, 6)
  })

  it('is nothing where the file is no JPEG', () => {
    expect(readExif(new TextEncoder().encode('GIF89a, named .jpg').buffer)).toEqual({})
  })

  it('never falls over a damaged file', () => {
    const whole = new Uint8Array(
      exampleJpeg({
        isLittle: false,
        takenAt: '2026:11:24 14:30:05',
        offset: '+08:00',
        lat: [30, 16, 48],
        lon: [120, 9, 36],
        isSouth: false,
      }),
    )
    fc.assert(
      fc.property(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), (length, changes) => {
        const damaged = whole.slice(0, length)
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value
        expect(() => readExif(damaged.buffer)).not.toThrow()
      }),
    )
  })
})
