import { compareTexts, duplicateThresholds, profileText, textWeights, type TextProfile, type TextWeights } from '@yiwang/kernel'

import { say } from '../say.ts'
import { findMessages, listLabelledPairs, messagesPath, type LabelledPair, type Message } from './labelled-pair.ts'
import { bestThreshold, measure, measured, type Measured, type Scored } from './measure.ts'
import { scoreWithPlace } from './simulated-place.ts'

const folds = 10
/** What may be chosen in a fold besides the threshold. */
const grid: readonly TextWeights[] = [2, 4, 6, 8].flatMap((name) => [2, 4, 6, 8].map((opening) => ({ ...textWeights, name, opening })))

/**
 * How well the share of words tells the same matter from another, on pairs of public messages labelled by hand: at the
 * shipped threshold, and by ten-fold cross-validation in which each fold chooses weights and threshold on the others.
 */
export function benchDuplicates(): Promise<void> {
  const messages = findMessages()
  if (!messages) {
    say(`duplicates: the messages are not at ${messagesPath()}; nothing measured`)
    return Promise.resolve()
  }
  const pairs = listLabelledPairs()
  const sure = pairs.filter(({ doubt }) => !doubt)
  const shipped = scorePairs(sure, messages, textWeights)
  tell(
    'text',
    { pairs: sure.length, same: sure.filter(({ same }) => same).length, threshold: duplicateThresholds.text },
    measure(shipped, duplicateThresholds.text),
  )
  const withDoubt = scorePairs(pairs, messages, textWeights)
  tell(
    'text-with-doubtful',
    { pairs: pairs.length, same: pairs.filter(({ same }) => same).length, threshold: duplicateThresholds.text },
    measure(withDoubt, duplicateThresholds.text),
  )
  crossValidate(sure, messages)
  const placed = scoreWithPlace(sure, messages)
  for (const level of ['possible', 'likely'] as const) {
    tell(
      `simulated-place-${level}`,
      { pairs: sure.length, threshold: duplicateThresholds[level] },
      measure(placed, duplicateThresholds[level]),
    )
  }
  if (process.argv.includes('--misses')) listMisses(sure, shipped)
  return Promise.resolve()
}

function scorePairs(pairs: readonly LabelledPair[], messages: ReadonlyMap<string, Message>, weights: TextWeights): readonly Scored[] {
  const profiles = new Map<string, TextProfile>()
  function profileOf(number: string): TextProfile {
    const known = profiles.get(number) ?? profileText(messages.get(number)?.text ?? '', weights)
    profiles.set(number, known)
    return known
  }
  return pairs.map(({ a, b, same, topic }) => ({ score: compareTexts(profileOf(a), profileOf(b), weights), same, topic }))
}

function crossValidate(pairs: readonly LabelledPair[], messages: ReadonlyMap<string, Message>): void {
  const scored = grid.map((weights) => ({ weights, pairs: scorePairs(pairs, messages, weights) }))
  let [right, called, wanted] = [0, 0, 0]
  const chosen: string[] = []
  for (let fold = 0; fold < folds; fold++) {
    const trained = scored.map((each) => ({ ...each, ...bestThreshold(each.pairs.filter(({ topic }) => topic % folds !== fold)) }))
    const best = trained.toSorted((a, b) => b.f1 - a.f1)[0]
    if (!best) continue
    chosen.push(`${best.weights.name}/${best.weights.opening}/${best.threshold.toFixed(2)}`)
    for (const { score, same } of best.pairs.filter(({ topic }) => topic % folds === fold)) {
      if (same) wanted += 1
      if (score < best.threshold) continue
      called += 1
      if (same) right += 1
    }
  }
  say(`duplicates: each fold chose name/opening/threshold ${chosen.join(' ')}`)
  tell('text-cross-validated', { pairs: pairs.length, folds }, measured(right, called, wanted))
}

function tell(what: string, about: Readonly<Record<string, number>>, { precision, recall, f1 }: Measured): void {
  const figures = Object.fromEntries(Object.entries({ precision, recall, f1 }).map(([name, value]) => [name, Number(value.toFixed(3))]))
  say(JSON.stringify({ bench: 'duplicates', what, ...about, ...figures }))
}

function listMisses(pairs: readonly LabelledPair[], scored: readonly Scored[]): void {
  for (const [index, { a, b, same }] of pairs.entries()) {
    const score = scored[index]?.score ?? 0
    if (score >= duplicateThresholds.text === same) continue
    say(`${same ? 'not found  ' : 'wrongly so '} ${a} ${b} ${score.toFixed(2)}`)
  }
}
