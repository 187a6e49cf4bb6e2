import { scoreTopics, softmax } from './suggest-topics.ts'
import { countFeatures } from './text-features.ts'
import { weighText, type TopicModel } from './topic-model.ts'

/** A text whose topic is known. */
export interface TopicSample {
  readonly topic: string
  readonly text: string
}

const buckets = 16_384
const smoothing = 0.1
const calibrationFolds = 5

/**
 * Learns which topics texts are about: complement naive Bayes (Rennie and others, 2003) on hashed characters and pairs, weighed by
 * rarity; its probabilities are calibrated by one temperature that fits texts which were left out. The same samples in the same
 * order give the same model. Throws a RangeError when there are fewer than two topics.
 */
export function trainTopics(samples: readonly TopicSample[]): TopicModel {
  const topics = [...new Set(samples.map(({ topic }) => topic))].toSorted()
  if (topics.length < 2) throw new RangeError('at least two topics are needed')
  return { ...learn(samples, topics), temperature: fitTemperature(samples, topics) }
}

function learn(samples: readonly TopicSample[], topics: readonly string[]): TopicModel {
  const rarity = countRarity(samples)
  const weighed = samples.map(({ topic, text }) => ({ topic, features: weighText(text, { buckets, rarity: rarity.bytes }) }))
  const sums = topics.map(() => new Float64Array(buckets))
  const all = new Float64Array(buckets)
  for (const { topic, features } of weighed) {
    const own = sums[topics.indexOf(topic)]
    for (const [bucket, weight] of features) {
      if (own) own[bucket] = (own[bucket] ?? 0) + weight
      all[bucket] = (all[bucket] ?? 0) + weight
    }
  }
  const { rows, step } = quantise(complementWeights(sums, all))
  return { topics, buckets, weights: rows, step, rarity: rarity.bytes, rarityStep: rarity.step, temperature: 1 }
}

function countRarity(samples: readonly TopicSample[]): { readonly bytes: Uint8Array; readonly step: number } {
  const texts = new Float64Array(buckets)
  for (const { text } of samples) {
    for (const bucket of countFeatures(text, buckets).keys()) texts[bucket] = (texts[bucket] ?? 0) + 1
  }
  const values = texts.map((count) => (count === 0 ? 0 : Math.log((1 + samples.length) / (1 + count)) + 1))
  const step = values.reduce((most, value) => Math.max(most, value), 0) / 255
  return { bytes: Uint8Array.from(values, (value) => Math.round(value / step)), step }
}

/** How little a feature belongs to all other topics; the mean over the topics is taken off, which changes no comparison. */
function complementWeights(sums: readonly Float64Array[], all: Float64Array): readonly Float64Array[] {
  const total = all.reduce((sum, value) => sum + value, 0)
  const rows = sums.map((own) => {
    const others = total - own.reduce((sum, value) => sum + value, 0) + smoothing * buckets
    return own.map((value, bucket) => -Math.log(((all[bucket] ?? 0) - value + smoothing) / others))
  })
  return rows.map((row) => row.map((value, bucket) => value - rows.reduce((sum, other) => sum + (other[bucket] ?? 0), 0) / rows.length))
}

function quantise(rows: readonly Float64Array[]): { readonly rows: readonly Int8Array[]; readonly step: number } {
  const most = Math.max(...rows.map((row) => row.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)))
  const step = most / 127 || 1
  return { rows: rows.map((row) => Int8Array.from(row, (value) => Math.round(value / step))), step }
}

/** The temperature under which texts that were left out are least surprising. */
function fitTemperature(samples: readonly TopicSample[], topics: readonly string[]): number {
  const left = leaveOut(samples, topics)
  const temperatures = Array.from({ length: 40 }, (_, index) => 0.02 * 1.15 ** index)
  const costs = temperatures.map((temperature) => ({
    temperature,
    cost: left.reduce((sum, { scores, right }) => sum - Math.log(Math.max(softmax(scores, temperature)[right] ?? 0, 1e-9)), 0),
  }))
  return costs.reduce((best, each) => (each.cost < best.cost ? each : best)).temperature
}

interface LeftOut {
  readonly scores: readonly number[]
  readonly right: number
}

function leaveOut(samples: readonly TopicSample[], topics: readonly string[]): readonly LeftOut[] {
  return Array.from({ length: calibrationFolds }, (_, fold) => fold).flatMap((fold) => {
    const model = learn(
      samples.filter((_, index) => index % calibrationFolds !== fold),
      topics,
    )
    return samples
      .filter((_, index) => index % calibrationFolds === fold)
      .map(({ topic, text }) => ({ scores: scoreTopics(model, text), right: topics.indexOf(topic) }))
  })
}
