import { listAlike, type AlikeIndex, type AlikeText } from './alike-index.ts'
import { holdsWord, plainWords } from './plain-words.ts'
import { suggestTopics } from './suggest-topics.ts'
import type { TopicModel } from './topic-model.ts'

/** What suggestions are made from; index and topics may be missing. */
export interface CategoryKnowledge {
  /** The open categories with the words by which people name what belongs there; a word may belong to several. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** What was filed before, labelled with its category. */
  readonly filed?: AlikeIndex
  /** The topic model, and for each of its topics the beginnings of the category codes that it speaks for. */
  readonly topics?: { readonly model: TopicModel; readonly categories: ReadonlyMap<string, readonly string[]> }
}

/** A category that may fit a text, how probable it is, and why: the words that speak for it and the filed texts that are like it. */
export interface SuggestedCategory {
  readonly category: string
  readonly probability: number
  readonly words: readonly string[]
  readonly alike: readonly AlikeText[]
}

/** How much each source counts; found on the development half of the labelled texts (docs/category-suggestion.md). */
export const suggestionWeights = { words: 4, alike: 4, topics: 0.5, none: 2.5 } as const
export type SuggestionWeights = Readonly<Record<keyof typeof suggestionWeights, number>>

const neighbours = 15
/** What is less probable only costs the reader time. */
const faintest = 0.01

/**
 * The categories that fit a text best, the most probable first, at most `most`. The probabilities of all, together with that of
 * none fitting, sum to 1. A category is only suggested for a reason that can be told.
 */
export function suggestCategories(
  knowledge: CategoryKnowledge,
  text: string,
  { most = 5, weights = suggestionWeights }: { readonly most?: number; readonly weights?: SuggestionWeights } = {},
): readonly SuggestedCategory[] {
  const named = nameCategories(knowledge.words, text)
  const alike = knowledge.filed ? groupAlike(listAlike(knowledge.filed, text, neighbours), knowledge.words) : new Map<string, Votes>()
  const topics = weighTopics(knowledge, text)
  const scored = [...new Set([...named.keys(), ...alike.keys()])].map((category) => {
    const word = named.get(category)
    const votes = alike.get(category)
    const score = weights.words * (word?.score ?? 0) + weights.alike * (votes?.share ?? 0) + weights.topics * topics(category)
    return { category, score, words: word?.words ?? [], alike: votes?.texts ?? [] }
  })
  const sum = scored.reduce((total, { score }) => total + Math.exp(score), Math.exp(weights.none))
  return scored
    .map(({ score, ...rest }) => ({ ...rest, probability: Math.exp(score) / sum }))
    .filter(({ probability }) => probability >= faintest)
    .toSorted((one, other) => other.probability - one.probability || (one.category < other.category ? -1 : 1))
    .slice(0, most)
}

interface Named {
  readonly score: number
  readonly words: readonly string[]
}

/**
 * Which categories the text names. What stands in the first line counts double, because that is where people say what it is
 * about; a word within a longer one that is there does not count, a word of many categories counts little.
 */
function nameCategories(words: CategoryKnowledge['words'], text: string): ReadonlyMap<string, Named> {
  const head = plainWords(text.split('\n', 1)[0] ?? '')
  const named = new Map<string, { weight: number; words: string[] }>()
  for (const { word, owners } of findOwned(words, plainWords(text))) {
    const weight = (Math.sqrt(Math.min(word.length, 6)) * (holdsWord(head, word) ? 2 : 1)) / owners.length
    for (const category of owners) {
      const own = named.get(category) ?? { weight: 0, words: [] }
      named.set(category, { weight: own.weight + weight, words: [...own.words, word] })
    }
  }
  return new Map([...named].map(([category, own]) => [category, { score: own.weight / (own.weight + 1), words: own.words }]))
}

/** The words that a plain text holds, without those that are part of a longer one, each with the categories it belongs to. */
function findOwned(words: CategoryKnowledge['words'], plain: string) {
  const pairs = [...words].flatMap(([category, own]) => own.filter((word) => holdsWord(plain, word)).map((word) => ({ word, category })))
  const found = [...Map.groupBy(pairs, ({ word }) => word)].toSorted(([one], [other]) => other.length - one.length)
  return found
    .filter(([word], place) => !found.slice(0, place).some(([longer]) => longer.includes(word)))
    .map(([word, own]) => ({ word, owners: own.map(({ category }) => category) }))
}

interface Votes {
  readonly share: number
  readonly texts: readonly AlikeText[]
}

/** The share of each category among the likest texts, those that are liker counting more; a few faint likenesses make no full share. */
function groupAlike(alike: readonly AlikeText[], open: CategoryKnowledge['words']): ReadonlyMap<string, Votes> {
  const known = alike.filter(({ label }) => open.has(label))
  const sum = known.reduce((total, { likeness }) => total + likeness ** 2, 0) + 0.5
  return new Map(
    [...Map.groupBy(known, ({ label }) => label)].map(([category, texts]) => [
      category,
      { share: texts.reduce((total, { likeness }) => total + likeness ** 2, 0) / sum, texts },
    ]),
  )
}

/** How far the text's topics speak for a category, from 0 to 1. */
function weighTopics({ topics }: CategoryKnowledge, text: string): (category: string) => number {
  if (topics === undefined) return () => 0
  const suggested = suggestTopics(topics.model, text)
  return (category) =>
    suggested.reduce(
      (sum, { topic, probability }) =>
        topics.categories.get(topic)?.some((beginning) => category.startsWith(beginning)) === true ? sum + probability : sum,
      0,
    )
}
