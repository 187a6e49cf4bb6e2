import { packTopicModel, suggestTopics, trainTopics, type SuggestedTopic, type TopicSample } from '@yiwang/kernel'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { say } from '../say.ts'
import { calibrate, round } from './calibration.ts'
import { benchCategories } from './categories.ts'
import { dealFolds } from './folds.ts'
import { benchHistory } from './history.ts'
import { findLabelledMessages, findTopicSamples, labelledPath } from './messages.ts'

const seeds = [1, 2, 3, 4, 5]
const modelPath = fileURLToPath(new URL('../../server/src/suggest/topic-model.json', import.meta.url))

/**
 * How often the topic of a message is suggested rightly (stratified ten-fold cross-validation, five seeds), then the same of
 * categories on messages labelled by hand and on the demo's history. With `--write` the model learned of all is kept.
 */
export async function benchTopics(): Promise<void> {
  const samples = findTopicSamples()
  const labelled = findLabelledMessages()
  if (!samples || !labelled) {
    say(`topics: the messages are not at ${labelledPath}; nothing measured`)
    return
  }
  tellTopics(samples)
  const model = trainTopics(samples)
  if (process.argv.includes('--write')) {
    writeFileSync(modelPath, `${JSON.stringify(packTopicModel(model), null, 2)}\n`)
    say(`written: ${modelPath}`)
  }
  benchCategories(labelled, model)
  await benchHistory(model)
}

interface Tried {
  readonly topic: string
  readonly suggested: readonly SuggestedTopic[]
}

function tellTopics(samples: readonly TopicSample[]): void {
  const runs = seeds.map((seed) => crossValidate(samples, seed))
  const figures = runs.map((tried) => measure(tried))
  const accuracies = figures.map(({ accuracy }) => accuracy)
  const mean = accuracies.reduce((sum, value) => sum + value, 0) / seeds.length
  const spread = Math.sqrt(accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds.length - 1))
  say(
    JSON.stringify({
      bench: 'topics',
      what: 'cross-validation',
      samples: samples.length,
      folds: 10,
      seeds: seeds.length,
      accuracy: round(mean),
      spread: round(spread),
      macroF1: meanOf(figures, 'macroF1'),
      top2: meanOf(figures, 'top2'),
      top3: meanOf(figures, 'top3'),
      largestClass: round(
        Math.max(...[...Map.groupBy(samples, ({ topic }) => topic).values()].map(({ length }) => length)) / samples.length,
      ),
    }),
  )
  for (const line of figures[0]?.classes ?? []) say(JSON.stringify({ bench: 'topics', what: 'class', seed: seeds[0], ...line }))
  const said = runs
    .flat()
    .map(({ topic, suggested: [first] }) => ({ probability: first?.probability ?? 0, isRight: first?.topic === topic }))
  say(JSON.stringify({ bench: 'topics', what: 'calibration', ...calibrate(said) }))
}

function meanOf(figures: readonly ReturnType<typeof measure>[], key: 'macroF1' | 'top2' | 'top3'): number {
  return round(figures.reduce((sum, each) => sum + each[key], 0) / figures.length)
}

function crossValidate(samples: readonly TopicSample[], seed: number): readonly Tried[] {
  const folds = dealFolds(
    samples.map(({ topic }) => topic),
    seed,
  )
  return Array.from({ length: 10 }, (_, fold) => fold).flatMap((fold) => {
    const model = trainTopics(samples.filter((_, place) => folds[place] !== fold))
    return samples.filter((_, place) => folds[place] === fold).map(({ topic, text }) => ({ topic, suggested: suggestTopics(model, text) }))
  })
}

function measure(tried: readonly Tried[]) {
  function within(most: number): number {
    return tried.filter(({ topic, suggested }) => suggested.slice(0, most).some((each) => each.topic === topic)).length / tried.length
  }
  const classes = [...new Set(tried.map(({ topic }) => topic))].toSorted().map((topic) => {
    const own = tried.filter((each) => each.topic === topic)
    const called = tried.filter(({ suggested }) => suggested[0]?.topic === topic)
    const right = called.filter((each) => each.topic === topic).length
    const [precision, recall] = [right / (called.length || 1), right / own.length]
    return {
      topic,
      samples: own.length,
      precision: round(precision),
      recall: round(recall),
      f1: round((2 * right) / (own.length + called.length)),
    }
  })
  const macroF1 = classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length
  return { accuracy: within(1), top2: within(2), top3: within(3), macroF1, classes }
}
