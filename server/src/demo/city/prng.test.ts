import { expect, test } from 'vitest'
import { makePrng } from './prng.ts'

test('the same seed gives the same numbers, another seed others', () => {
  const [one, same, other] = [makePrng(3), makePrng(3), makePrng(4)]
  const numbers = Array.from({ length: 50 }, () => one.next())
  expect(Array.from({ length: 50 }, () => same.next())).toEqual(numbers)
  expect(Array.from({ length: 50 }, () => other.next())).not.toEqual(numbers)
})

test('numbers stay in their bounds and spread over them evenly', () => {
  const prng = makePrng(1)
  const counts = [0, 0, 0, 0]
  for (let round = 0; round < 40_000; round += 1) {
    const value = prng.whole(0, 3)
    counts[value] = (counts[value] ?? 0) + 1
  }
  expect(counts).toHaveLength(4)
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})

test('shuffling keeps every item and leaves the list alone', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8]
  const shuffled = makePrng(2).shuffle(list)
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(list)
  expect(shuffled).not.toEqual(list)
})

test('picking from nothing is refused', () => {
  expect(() => makePrng(1).pick([])).toThrow(RangeError)
})
