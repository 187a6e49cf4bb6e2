import { makeAlikeIndex, suggestCategories, type CategoryKnowledge, type SuggestedCategory } from '@yiwang/kernel'

import { say } from '../say.ts'
import { round } from './calibration.ts'
import { dealFolds } from './folds.ts'

/** A filed matter and where it was: its grid (15 digits) or its area. */
export interface PlacedText {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly area: string
}

/** How far around a place is looked, by the digits of its code. */
const levels = { street: 9, community: 12, grid: 15 } as const
const strengths = [0.25, 0.5, 1] as const
/** So many matters of the whole district stand behind each place, so that few matters say little. */
const prior = 20

/**
 * Whether what is usual at a place helps: ten-fold cross-validation over what was filed, the suggestions as they are against
 * the same with each probability raised by how much more usual its category is there than in the district.
 */
export function benchPlace(bare: CategoryKnowledge, filed: readonly PlacedText[]): void {
  const folds = dealFolds(
    filed.map(({ label }) => label),
    1,
  )
  const tried = Array.from({ length: 10 }, (_, fold) => {
    const known = filed.filter((_each, place) => folds[place] !== fold)
    const asked = filed.filter((_each, place) => folds[place] === fold)
    const knowledge = { words: bare, memory: { ...bare, filed: makeAlikeIndex(known) } }
    return { known, asked, suggested: { words: suggestAll(knowledge.words, asked), memory: suggestAll(knowledge.memory, asked) } }
  })
  for (const source of ['words', 'memory'] as const) {
    report(
      `${source}, no place`,
      source,
      tried.map(({ asked, suggested }) => hitsOf(asked, suggested[source])),
    )
    for (const [level, digits] of Object.entries(levels)) {
      for (const strength of strengths) {
        const hits = tried.map(({ known, asked, suggested }) => {
          const usual = countUsual(known, digits)
          return hitsOf(
            asked,
            suggested[source].map((each, index) => reorder(each, usual, { area: asked[index]?.area ?? '', strength })),
          )
        })
        report(`${source}, ${level}, strength ${strength}`, source, hits)
      }
    }
  }
}

function suggestAll(knowledge: CategoryKnowledge, asked: readonly PlacedText[]): readonly (readonly SuggestedCategory[])[] {
  return asked.map(({ text }) => suggestCategories(knowledge, text, { most: 20 }))
}

interface Usual {
  readonly digits: number
  readonly all: ReadonlyMap<string, number>
  readonly size: number
  readonly here: ReadonlyMap<string, ReadonlyMap<string, number>>
}

function countUsual(known: readonly PlacedText[], digits: number): Usual {
  const byPlace = Map.groupBy(known, ({ area }) => area.slice(0, digits))
  return {
    digits,
    all: countLabels(known),
    size: known.length,
    here: new Map([...byPlace].map(([place, own]) => [place, countLabels(own)])),
  }
}

function countLabels(texts: readonly PlacedText[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(texts, ({ label }) => label)].map(([label, own]) => [label, own.length]))
}

function reorder(
  suggested: readonly SuggestedCategory[],
  usual: Usual,
  at: { readonly area: string; readonly strength: number },
): readonly SuggestedCategory[] {
  const here = usual.here.get(at.area.slice(0, usual.digits)) ?? new Map<string, number>()
  const size = [...here.values()].reduce((sum, count) => sum + count, 0)
  function lift(category: string): number {
    const share = ((usual.all.get(category) ?? 0) + 1) / (usual.size + 1)
    return ((here.get(category) ?? 0) + prior * share) / (size + prior) / share
  }
  return suggested
    .map((each) => ({ ...each, probability: each.probability * lift(each.category) ** at.strength }))
    .toSorted((one, other) => other.probability - one.probability)
}

interface Hits {
  readonly asked: number
  readonly top1: number
  readonly top3: number
}

function hitsOf(asked: readonly PlacedText[], suggested: readonly (readonly SuggestedCategory[])[]): Hits {
  function within(most: number): number {
    return asked.filter(({ label }, index) => suggested[index]?.slice(0, most).some(({ category }) => category === label)).length
  }
  return { asked: asked.length, top1: within(1), top3: within(3) }
}

function report(what: string, source: string, hits: readonly Hits[]): void {
  const asked = hits.reduce((sum, each) => sum + each.asked, 0)
  const [top1, top3] = (['top1', 'top3'] as const).map((key) => round(hits.reduce((sum, each) => sum + each[key], 0) / asked))
  say(JSON.stringify({ bench: 'categories', what: `place: ${what}`, text: 'generated', source, folds: hits.length, asked, top1, top3 }))
}
