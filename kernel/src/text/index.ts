export { listAlike, makeAlikeIndex, type AlikeIndex, type AlikeText, type FiledText } from './alike-index.ts'
export { bigramsOf } from './bigrams.ts'
export { holdsWord, plainWords } from './plain-words.ts'
export { spellShared } from './shared-words.ts'
export {
  suggestCategories,
  suggestionWeights,
  type CategoryKnowledge,
  type SuggestedCategory,
  type SuggestionWeights,
} from './suggest-categories.ts'
export { suggestTopics, type SuggestedTopic } from './suggest-topics.ts'
export { packTopicModel, readTopicModel, type PackedTopicModel, type TopicModel } from './topic-model.ts'
export { trainTopics, type TopicSample } from './train-topics.ts'
