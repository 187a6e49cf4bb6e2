import { everydayWords, topicCategories } from '@yiwang/contract'
import { readTopicModel, type CategoryKnowledge, type TopicModel } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import packed from './topic-model.json' with { type: 'json' }

let model: TopicModel | undefined
const words = new WeakMap<District, CategoryKnowledge['words']>()

/** What is known without the district's history: the words of its open categories, and the topics of public messages. */
export function knowledgeOf(district: District): CategoryKnowledge {
  model ??= readTopicModel(packed)
  return { words: wordsOf(district), topics: { model, categories: topicCategories } }
}

// A district is loaded anew whenever its categories change, so its words are made once for each.
function wordsOf(district: District): CategoryKnowledge['words'] {
  const known = words.get(district)
  if (known) return known
  const open = [...district.categories.values()].filter(({ enabled }) => enabled)
  const made = new Map(open.map((category) => [category.code, everydayWords(category)]))
  words.set(district, made)
  return made
}
