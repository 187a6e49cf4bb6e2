import { scoreDuplicate } from '@yiwang/kernel'

import type { LabelledPair, Message } from './labelled-pair.ts'
import type { Scored } from './measure.ts'

const metresPerDegree = 111_195
/** How far two people's pins of one thing stray from it, standard deviation in metres and each direction. */
const stray = 40
/** Other things are put anywhere within this distance: only there could they be taken for the same. */
const radius = 300

/**
 * The whole score of each pair, with a place made up: pins of the same thing stray from it by 40 m, other things lie anywhere
 * within 300 m of each other. Times are the messages' own; the categories, which they lack, count as of the same major class.
 */
export function scoreWithPlace(pairs: readonly LabelledPair[], messages: ReadonlyMap<string, Message>): readonly Scored[] {
  return pairs.map(({ a, b, same, topic }) => {
    const chance = makeChance(Number(a) * 31 + Number(b))
    const [east, north] = same ? [gauss(chance) * Math.SQRT2, gauss(chance) * Math.SQRT2] : inDisc(chance)
    const one = report(messages.get(a), { lon: 113, lat: 28, category: 'E0101' })
    const lon = 113 + east / (metresPerDegree * Math.cos((28 * Math.PI) / 180))
    const other = report(messages.get(b), { lon, lat: 28 + north / metresPerDegree, category: 'E0102' })
    return { score: scoreDuplicate(one, other).score, same, topic }
  })
}

function report(
  message: Message | undefined,
  { lon, lat, category }: { readonly lon: number; readonly lat: number; readonly category: string },
) {
  return { position: { lon, lat }, category, at: message?.at ?? 0, text: message?.text ?? '' }
}

function gauss(chance: () => number): number {
  return stray * Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

function inDisc(chance: () => number): [number, number] {
  const [far, angle] = [radius * Math.sqrt(chance()), 2 * Math.PI * chance()]
  return [far * Math.cos(angle), far * Math.sin(angle)]
}

/** The same chances at every run (mulberry32). */
function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
