import { countFeatures } from './text-features.ts'

/**
 * What was learned of the topics of texts: numbers derived from counts, and no text. `weights` holds for every topic one signed
 * byte a bucket, to be multiplied by `step`; `rarity` one byte a bucket, to be multiplied by `rarityStep` (0: never seen);
 * `temperature` makes the probabilities tell how often they are right.
 */
export interface TopicModel {
  readonly topics: readonly string[]
  readonly buckets: number
  readonly weights: readonly Int8Array[]
  readonly step: number
  readonly rarity: Uint8Array
  readonly rarityStep: number
  readonly temperature: number
}

/** The model as it lies in a file: the same numbers, the bytes in base64. */
export interface PackedTopicModel {
  readonly topics: readonly string[]
  readonly buckets: number
  readonly step: number
  readonly rarityStep: number
  readonly temperature: number
  readonly rarity: string
  readonly weights: readonly string[]
}

/** Puts a model into the shape that a JSON file takes. */
export function packTopicModel(model: TopicModel): PackedTopicModel {
  const { topics, buckets, step, rarityStep, temperature } = model
  return {
    topics,
    buckets,
    step,
    rarityStep,
    temperature,
    rarity: model.rarity.toBase64(),
    weights: model.weights.map((row) => new Uint8Array(row.buffer, row.byteOffset, row.length).toBase64()),
  }
}

/** Reads a model out of its file; throws a RangeError when it is not whole. */
export function readTopicModel(packed: PackedTopicModel): TopicModel {
  const { topics, buckets, step, rarityStep, temperature } = packed
  const rarity = Uint8Array.fromBase64(packed.rarity)
  const weights = packed.weights.map((row) => new Int8Array(Uint8Array.fromBase64(row).buffer))
  const isWhole = rarity.length === buckets && weights.length === topics.length && weights.every((row) => row.length === buckets)
  if (!isWhole) throw new RangeError('the topic model is not whole')
  return { topics, buckets, weights, step, rarity, rarityStep, temperature }
}

/** A feature of a text with its weight; all of a text's weights together have the length 1. */
export type WeighedFeature = readonly [bucket: number, weight: number]

/** The features of a text that the model knows, rare ones heavier, repeated ones with their logarithm, brought to length 1. */
export function weighText(text: string, { buckets, rarity }: Pick<TopicModel, 'buckets' | 'rarity'>): readonly WeighedFeature[] {
  const raw: WeighedFeature[] = []
  let square = 0
  for (const [bucket, count] of countFeatures(text, buckets)) {
    const weight = (1 + Math.log(count)) * (rarity[bucket] ?? 0)
    if (weight === 0) continue
    raw.push([bucket, weight])
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  return raw.map(([bucket, weight]) => [bucket, weight / length])
}
