import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { countAlarms } from './count-alarms.ts'
import { chanceOfAtLeast } from './tail.ts'
import { expectFrom, isUnusual, judgeCount, unusualBelow } from './unusual.ts'

const someMean = fc.double({ min: 0.05, max: 3000, noNaN: true })
const someCounts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 8 })

/** Numbers from 0 to 1 that are the same on every run. */
function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** A count drawn from a Poisson distribution (Knuth). */
function drawPoisson(mean: number, chance: () => number): number {
  const limit = Math.exp(-mean)
  let [count, product] = [0, chance()]
  while (product > limit) {
    product *= chance()
    count += 1
  }
  return count
}

describe('the chance of a count', () => {
  test('is never above one and falls as the count grows', () => {
    fc.assert(
      fc.property(someMean, fc.double({ min: 1.01, max: 5, noNaN: true }), fc.integer({ min: 0, max: 4000 }), (mean, over, count) => {
        const [here, next] = [count, count + 1].map((each) => chanceOfAtLeast(each, { mean, variance: mean * over }))
        expect(here).toBeLessThanOrEqual(1)
        expect(next).toBeGreaterThanOrEqual(0)
        expect(next).toBeLessThanOrEqual((here ?? 0) + 1e-9)
      }),
    )
  })

  test('sums to the mean over all counts', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.double({ min: 1.05, max: 3, noNaN: true }), (mean, over) => {
        let sum = 0
        for (let count = 1; count < 2000; count += 1) sum += chanceOfAtLeast(count, { mean, variance: mean * over })
        expect(sum).toBeCloseTo(mean, 5)
      }),
    )
  })

  test.each([
    // Worked out with exact fractions: geometric with mean 1 (variance 2), and shape 2 with mean 2 (variance 4).
    [3, { mean: 1, variance: 2 }, 0.125],
    [1, { mean: 1, variance: 2 }, 0.5],
    [2, { mean: 2, variance: 4 }, 0.5],
    [4, { mean: 2, variance: 4 }, 0.1875],
  ])('of at least %i is what can be worked out by hand', (count, spread, chance) => {
    expect(chanceOfAtLeast(count, spread)).toBeCloseTo(chance, 10)
  })
})

describe('what the weeks before let expect', () => {
  test('does not change with the order of the weeks', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        expect(expectFrom(counts.toReversed())?.mean).toBeCloseTo(expectFrom(counts)?.mean ?? -1, 9)
        expect(expectFrom(counts.toReversed())?.variance).toBeCloseTo(expectFrom(counts)?.variance ?? -1, 6)
      }),
    )
  })

  test('does not change with how odd the one odd week is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 7 }), fc.nat(1e5), (counts, more) => {
        const beyond = 2 * Math.max(...counts) + 1
        expect(expectFrom([...counts, beyond + more])).toEqual(expectFrom([...counts, beyond]))
      }),
    )
  })

  test('spreads wider than chance alone where the weeks do', () => {
    const [calm, wild] = [expectFrom([10, 10, 11, 9, 10, 10, 11, 9]), expectFrom([1, 30, 2, 25, 8, 14, 3, 20])]
    expect((calm?.variance ?? 0) / (calm?.mean ?? 1)).toBeCloseTo(8 / 7, 5)
    expect((wild?.variance ?? 0) / (wild?.mean ?? 1)).toBeGreaterThan(4)
  })

  test('is nothing for a district that is three weeks old: nothing is unusual there', () => {
    expect(judgeCount(100, [0, 0, 0])).toEqual({ expected: 0, chance: 1 })
  })
})

describe('an unusual count', () => {
  test('is three times what every week had, and not a few more', () => {
    const before = [10, 12, 9, 11, 10, 8, 13, 10]
    expect(isUnusual(30, judgeCount(30, before), unusualBelow(100))).toBe(true)
    expect(isUnusual(15, judgeCount(15, before), unusualBelow(100))).toBe(false)
  })

  test('is never one or two matters, however seldom they are', () => {
    expect(isUnusual(2, { expected: 0, chance: 0 }, 1)).toBe(false)
  })

  test('has to be the less likely the more categories are looked at', () => {
    expect(unusualBelow(100)).toBeCloseTo(unusualBelow(1) / 100, 12)
    expect(unusualBelow(0)).toBe(unusualBelow(1))
  })
})

describe('the alarms of the past', () => {
  test('are few on days that chance alone made, and one more for each flood', () => {
    const chance = makeChance(7)
    const days = Array.from({ length: 40 }, () =>
      Array.from({ length: 200 }, () => Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 0 : drawPoisson(0.2, chance)))),
    )
    const quiet = countAlarms(days)
    expect(quiet.days).toBe(200 - 28)
    expect(quiet.alarms / quiet.days).toBeLessThan(0.3)
    const flooded = days.map((each, category) => each.map((hours, day) => (category === 3 && day === 150 ? hours.map(() => 4) : hours)))
    expect(countAlarms(flooded).alarms).toBe(quiet.alarms + 1)
  })

  test('are none where there are no days', () => {
    expect(countAlarms([])).toEqual({ alarms: 0, days: 0 })
  })
})
