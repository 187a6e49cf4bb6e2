/** A source of repeatable chance: the same seed always gives the same sequence. */
export type Prng = {
  /** The next number, 0 inclusive to 1 exclusive. */
  next(): number
  /** A number between two bounds, the upper one excluded. */
  between(low: number, high: number): number
  /** A whole number between two bounds, both included. */
  whole(low: number, high: number): number
  /** True with the given chance, 0 to 1. */
  chance(share: number): boolean
  /** One item of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** A new list with the same items in another order. */
  shuffle<T>(list: readonly T[]): T[]
  /** Another one that goes on from here by itself: both give the same from now on. */
  copy(): Prng
}

/** Makes a mulberry32 generator; only the low 32 bits of the seed count. */
export function makePrng(seed: number): Prng {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  function whole(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1))
  }
  function pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new RangeError('prng.empty_list')
    return item
  }
  function shuffle<T>(list: readonly T[]): T[] {
    const keyed = list.map((item) => ({ item, key: next() }))
    return keyed.toSorted((a, b) => a.key - b.key).map((entry) => entry.item)
  }
  return {
    next,
    whole,
    pick,
    shuffle,
    copy: () => makePrng(state),
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
  }
}
