import { commonPairs } from './common-pairs.ts'

/** What is measured on the labelled pairs and may be set otherwise there; see docs/duplicates.md. */
export interface TextWeights {
  /** How many times more a rare key counts that stands in a place's name (before 小区, 路, 街道 …). */
  readonly name: number
  /** How many times more a rare key counts that stands in the opening. */
  readonly opening: number
  /** How many characters the opening has. */
  readonly openingLength: number
  /** How much of the measure is the shorter text's share (1) and how much the longer one's (0). */
  readonly shorter: number
  /** How many rare keys two texts must share before their likeness is believed: what damps short texts. */
  readonly doubt: number
}

/** Chosen by cross-validation on the labelled pairs (`npm run bench -- duplicates`). */
export const textWeights: TextWeights = { name: 6, opening: 6, openingLength: 30, shorter: 0.7, doubt: 5 }

/** A text as it is compared: its keys, each with its weight, and the sum of the weights. */
export interface TextProfile {
  readonly keys: ReadonlyMap<string, number>
  readonly total: number
}

const han = /\p{Script=Han}/u
const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const placeEnd =
  /小区|社区|街道|花园|广场|国际|公园|学校|小学|中学|医院|公司|酒店|大厦|新村|新城|家园|嘉园|大道|项目|工地|驾校|[路城苑府湾村镇组园站寓]/gu
/** How many characters before such an ending belong to the name. */
const nameLength = 4
const keyLimit = 400
const readLength = 2000

const weightOfPair = new Map(commonPairs.flatMap(([perMille, pairs]) => splitPairs(pairs).map((pair) => [pair, rarity(perMille)] as const)))
const rarestListed = commonPairs.at(-1)?.[0] ?? 1
/** A pair outside the table is taken for three times as rare as the rarest in it. */
const weightOfRare = rarity(rarestListed / 3)

/**
 * A text's keys, each once: of Han text every pair of neighbours, of other scripts every word. A key weighs the square of
 * how much its rarity tells, and a rare one more in a place's name or in the opening. Only the first 2,000 characters and 400 keys count,
 * so that a flood of text costs no more than a long one.
 */
export function profileText(text: string, weights: TextWeights = textWeights): TextProfile {
  const read = text.slice(0, readLength).normalize('NFKC').toLowerCase()
  const all = pairsOf(read)
  const opening = pairsOf(read.slice(0, weights.openingLength))
  const names = namesOf(read)
  const keys = new Map<string, number>()
  let total = 0
  for (const key of all) {
    if (keys.size >= keyLimit) break
    const weight = weightOfPair.get(key) ?? weightOfRare * (names.has(key) ? weights.name : 1) * (opening.has(key) ? weights.opening : 1)
    keys.set(key, weight)
    total += weight
  }
  return { keys, total }
}

/**
 * How much of what two texts say they say both, 0 to 1: the weight of the shared keys as a share of the shorter text's and
 * the longer text's weight, each key at the greater of its two weights. The same whichever way round. Two texts of a few
 * common words stay far below 1 even when they are the same.
 */
export function compareTexts(one: TextProfile, other: TextProfile, weights: TextWeights = textWeights): number {
  const [small, large] = one.keys.size <= other.keys.size ? [one, other] : [other, one]
  let shared = 0
  let [ofSmall, ofLarge] = [small.total, large.total]
  for (const [key, weight] of small.keys) {
    const twin = large.keys.get(key)
    if (twin === undefined) continue
    const weighed = Math.max(weight, twin)
    shared += weighed
    ofSmall += weighed - weight
    ofLarge += weighed - twin
  }
  const [less, more] = [Math.min(ofSmall, ofLarge), Math.max(ofSmall, ofLarge)]
  return shared / (weights.shorter * less + (1 - weights.shorter) * more + weights.doubt * weightOfRare)
}

/** In steps of 2⁻²⁰, which add up without rounding: a sum is the same in whichever order. */
function rarity(perMille: number): number {
  const steps = 2 ** 20
  return Math.round(Math.log(1000 / perMille) ** 2 * steps) / steps
}

function pairsOf(text: string): Set<string> {
  const keys = new Set<string>()
  for (const found of text.match(piece) ?? []) {
    if (han.test(found)) for (const pair of splitNeighbours(found)) keys.add(pair)
    else keys.add(found)
  }
  return keys
}

function namesOf(text: string): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { index } of text.matchAll(placeEnd)) {
    for (const pair of splitNeighbours(text.slice(Math.max(0, index - nameLength), index))) keys.add(pair)
  }
  return keys
}

function splitNeighbours(run: string): readonly string[] {
  const characters = Array.from(run)
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
}

function splitPairs(pairs: string): readonly string[] {
  return pairs.match(/../gu) ?? []
}
