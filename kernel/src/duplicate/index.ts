export { duplicateLevel, duplicateLevels, duplicateThresholds, type DuplicateLevel, type DuplicateThresholds } from './duplicate-level.ts'
export {
  compareCategories,
  duplicateRadius,
  highestScore,
  scoreDuplicate,
  type CategoryLikeness,
  type DuplicateScore,
  type Likened,
  type Placed,
} from './score-duplicate.ts'
export { sharedWords } from './shared-words.ts'
export { compareTexts, profileText, textWeights, type TextProfile, type TextWeights } from './text-profile.ts'
export { matterWeight, type WeightFacts } from './weight.ts'
