import { weighText, type TopicModel } from './topic-model.ts'

/** A topic and how probable it is that a text is about it. */
export interface SuggestedTopic {
  readonly topic: string
  readonly probability: number
}

/** Every topic of the model, the most probable for this text first; of a text without a known word all are equally probable. */
export function suggestTopics(model: TopicModel, text: string): readonly SuggestedTopic[] {
  const probabilities = softmax(scoreTopics(model, text), model.temperature)
  return model.topics
    .map((topic, index) => ({ topic, probability: probabilities[index] ?? 0 }))
    .toSorted((one, other) => other.probability - one.probability)
}

/** The plain score of every topic for a text, in the model's order. */
export function scoreTopics(model: TopicModel, text: string): readonly number[] {
  const features = weighText(text, model)
  return model.weights.map((row) => features.reduce((sum, [bucket, weight]) => sum + weight * (row[bucket] ?? 0) * model.step, 0))
}

/** Scores as probabilities that sum to 1; the higher the temperature the more even. */
export function softmax(scores: readonly number[], temperature: number): readonly number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - most) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
