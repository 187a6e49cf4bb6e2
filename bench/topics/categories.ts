import { everydayWords, standardCategories, topicCategories } from '@yiwang/contract'
import {
  suggestCategories,
  suggestionWeights,
  type CategoryKnowledge,
  type SuggestedCategory,
  type SuggestionWeights,
  type TopicModel,
} from '@yiwang/kernel'

import { say } from '../say.ts'
import { calibrate, round } from './calibration.ts'
import type { LabelledMessage } from './messages.ts'

/** What the platform knows before anything was filed: the words of the standard categories, and the topics. */
export function bareKnowledge(model: TopicModel): CategoryKnowledge {
  const open = standardCategories().filter(({ enabled }) => enabled)
  return {
    words: new Map(open.map((category) => [category.code, everydayWords(category)])),
    topics: { model, categories: topicCategories },
  }
}

const grid: readonly SuggestionWeights[] = [2, 3, 4, 6].flatMap((words) =>
  [0, 1, 2, 3].flatMap((topics) => [1, 1.5, 2, 2.5, 3].map((none) => ({ ...suggestionWeights, words, topics, none }))),
)

/**
 * Suggestions for the messages labelled by hand, by words and topics alone. Weights are looked for on every second message only;
 * what is reported as the figure comes from the others.
 */
export function benchCategories(labelled: readonly LabelledMessage[], model: TopicModel): void {
  const knowledge = bareKnowledge(model)
  const development = labelled.filter((_, place) => place % 2 === 0)
  const others = labelled.filter((_, place) => place % 2 === 1)
  const tried = grid.map((weights) => ({ weights, cost: costOf(tryOn(development, knowledge, weights)) }))
  const best = tried.toSorted((one, other) => one.cost - other.cost)[0]
  say(JSON.stringify({ bench: 'categories', what: 'best weights on the development half', ...best?.weights, cost: round(best?.cost ?? 0) }))
  for (const [what, messages] of Object.entries({ development, others })) {
    const shipped = tryOn(messages, knowledge, suggestionWeights)
    say(JSON.stringify({ bench: 'categories', what, weights: 'shipped', ...measure(shipped) }))
    const withoutTopics = tryOn(messages, { words: knowledge.words }, suggestionWeights)
    say(JSON.stringify({ bench: 'categories', what, weights: 'shipped, no topics', ...measure(withoutTopics) }))
  }
  if (process.argv.includes('--misses')) listMisses(tryOn(development, knowledge, suggestionWeights))
}

interface Tried {
  readonly message: LabelledMessage
  readonly suggested: readonly SuggestedCategory[]
}

function tryOn(messages: readonly LabelledMessage[], knowledge: CategoryKnowledge, weights: SuggestionWeights): readonly Tried[] {
  return messages.map((message) => ({ message, suggested: suggestCategories(knowledge, message.text, { weights }) }))
}

/** The mean surprise at what was right; at none fitting, by what was left for it. */
function costOf(tried: readonly Tried[]): number {
  const surprises = tried.map(({ message, suggested }) => {
    const given = suggested.reduce((sum, { probability }) => sum + probability, 0)
    const right =
      message.category === null ? 1 - given : (suggested.find(({ category }) => category === message.category)?.probability ?? 0)
    return -Math.log(Math.max(right, 0.005))
  })
  return surprises.reduce((sum, value) => sum + value, 0) / tried.length
}

function measure(tried: readonly Tried[]) {
  const fitting = tried.filter(({ message }) => message.category !== null)
  const none = tried.filter(({ message }) => message.category === null)
  function within(most: number, accepts: (message: LabelledMessage) => readonly (string | null)[]): number {
    const right = fitting.filter(({ message, suggested }) =>
      suggested.slice(0, most).some(({ category }) => accepts(message).includes(category)),
    )
    return round(right.length / fitting.length)
  }
  function strict({ category }: LabelledMessage): readonly (string | null)[] {
    return [category]
  }
  function lenient({ category, also }: LabelledMessage): readonly (string | null)[] {
    return [category, ...also]
  }
  return {
    fitting: fitting.length,
    top1: within(1, strict),
    top3: within(3, strict),
    top5: within(5, strict),
    top1Also: within(1, lenient),
    top5Also: within(5, lenient),
    none: none.length,
    noneUnsure: round(none.filter(({ suggested: [first] }) => (first?.probability ?? 0) < 0.5).length / none.length),
    calibration: calibrate(
      tried.map(({ message, suggested: [first] }) => ({
        probability: first?.probability ?? 0,
        isRight: first !== undefined && lenient(message).includes(first.category),
      })),
    ).error,
  }
}

function listMisses(tried: readonly Tried[]): void {
  for (const { message, suggested } of tried) {
    const [first] = suggested
    if (message.category === null || first?.category === message.category) continue
    const given = suggested.map(({ category, probability, words }) => `${category} ${probability.toFixed(2)} ${words.join('/')}`)
    say(`${message.number} is ${message.category}: ${given.join(' · ')}`)
  }
}
