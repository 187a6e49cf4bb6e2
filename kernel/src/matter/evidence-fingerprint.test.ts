import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  findFingerprint,
  fingerprintDistance,
  fingerprintSide,
  listNearBands,
  sameFingerprintBits,
  type Fingerprint,
} from './evidence-fingerprint.ts'

/** A picture of some discs of light over a slope, drawn from a seed; `change` bends each pixel. */
function picture(seed: number, change: (value: number, x: number, y: number) => number = (value) => value): Uint8Array {
  let state = seed * 2_654_435_761 + 1
  function next(): number {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  const discs = Array.from({ length: 7 }, () => ({ x: next() * 32, y: next() * 32, size: 2 + next() * 9, light: (next() - 0.5) * 220 }))
  return Uint8Array.from({ length: fingerprintSide ** 2 }, (_, index) => {
    const [x, y] = [index % fingerprintSide, Math.floor(index / fingerprintSide)]
    const light = discs.reduce((sum, disc) => sum + (Math.hypot(x - disc.x, y - disc.y) < disc.size ? disc.light : 0), 120)
    return clamp(change(clamp(light), x, y))
  })
}

function clamp(light: number): number {
  return Math.max(0, Math.min(255, Math.round(light)))
}

function printOf(grey: Uint8Array): Fingerprint {
  const found = findFingerprint(grey)
  if (!found) throw new Error('no fingerprint')
  return found
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1)

describe('a fingerprint', () => {
  it.each([
    ['brighter', (value: number) => value + 18],
    ['with less contrast', (value: number) => 128 + (value - 128) * 0.8],
    ['with the noise of a compression', (value: number, x: number, y: number) => value + ((x * 7 + y * 13) % 9) - 4],
  ])('stays nearly the same for a picture made %s', (_, change) => {
    for (const seed of seeds) {
      expect(fingerprintDistance(printOf(picture(seed)), printOf(picture(seed, change)))).toBeLessThanOrEqual(sameFingerprintBits)
    }
  })

  it('of different pictures is far', () => {
    const prints = seeds.map((seed) => printOf(picture(seed)))
    for (const [index, one] of prints.entries()) {
      for (const other of prints.slice(index + 1)) expect(fingerprintDistance(one, other)).toBeGreaterThan(sameFingerprintBits)
    }
  })

  it('is not taken from a blank page', () => {
    expect(findFingerprint(new Uint8Array(1024).fill(250))).toBeUndefined()
  })

  it('has half of its bits set, so that the bands part the pictures', () => {
    const none: Fingerprint = [0, 0, 0, 0]
    for (const seed of seeds) expect(fingerprintDistance(printOf(picture(seed)), none)).toBe(32)
  })

  it('is found by its bands whenever it is near enough', () => {
    const band = fc.integer({ min: 0, max: 65_535 })
    const bits = fc.uniqueArray(fc.nat(63), { maxLength: sameFingerprintBits })
    fc.assert(
      fc.property(fc.tuple(band, band, band, band), bits, (one, flipped) => {
        const other = [...one] as [number, number, number, number]
        for (const bit of flipped) other[bit % 4] = (other[bit % 4] ?? 0) ^ (1 << (bit >> 2))
        expect(fingerprintDistance(one, other)).toBe(flipped.length)
        expect(one.some((value, index) => listNearBands(value).includes(other[index] ?? -1))).toBe(true)
      }),
    )
  })
})
