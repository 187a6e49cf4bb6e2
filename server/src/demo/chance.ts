import { makePrng, type Prng } from './city/prng.ts'

/** Chance of its own for one question: the same numbers always give the same sequence, whatever was asked before. */
export function chanceOf(...numbers: readonly number[]): Prng {
  let mixed = 0x811c9dc5
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ (number & 0xffff), 0x01000193)
    mixed = Math.imul(mixed ^ ((number >>> 16) & 0xffff), 0x01000193)
    mixed ^= mixed >>> 15
  }
  return makePrng(mixed)
}

/** One of a list, each with its weight. */
export function pickWeighted<T>(prng: Prng, list: readonly T[], weightOf: (item: T) => number): T {
  let left = prng.next() * list.reduce((sum, item) => sum + weightOf(item), 0)
  const found = list.find((item) => {
    left -= weightOf(item)
    return left < 0
  })
  return found ?? prng.pick(list)
}
