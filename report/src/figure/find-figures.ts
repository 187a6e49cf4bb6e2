import { findQuantities } from '../number/quantity.ts'
import { findEnclosed } from '../text/enclosed.ts'
import { isTrap } from '../trap/is-trap.ts'
import { toCandidate } from '../trap/trap.ts'
import { cutItems, type Item } from './cut-items.ts'
import { stateMilestones } from './milestone.ts'
import { stateNumberless } from './numberless.ts'
import { stateItem } from './state-item.ts'
import type { Stated } from './stated.ts'
import { topicOf } from './topic.ts'
import { foldStretches } from './stretch.ts'

/** A sentence cut into its items, and the figures they state. */
export type Found = { readonly items: readonly Item[]; readonly figures: readonly Stated[] }

/** How many subjects are carried on for those that are elided. */
const memory = 6

/** Every figure of a folded sentence, in the order of the text. */
export function findFigures(chars: string): Found {
  const enclosed = findEnclosed(chars)
  const quantities = findQuantities(chars).filter((quantity) => !isTrap(toCandidate(chars, enclosed, quantity)))
  const items = cutItems({ chars, enclosed }, quantities)
  const figures: Stated[] = []
  let carried: readonly string[] = []
  for (const item of items) {
    const stated = stateAny(chars, item, carried)
    for (const figure of stated) figures.push(figure)
    carried = [...carried, ...spokenOf(chars, item, stated)].slice(-memory)
  }
  return { items, figures: foldStretches(chars, figures) }
}

/** The subjects that an item leaves to those after it: of its figures, or the indicator that it tells of without a number. */
function spokenOf(chars: string, item: Item, stated: readonly Stated[]): readonly string[] {
  const subjects = stated.filter(({ op }) => op !== 'milestone').map(({ subject }) => subject)
  if (subjects.length > 0 || item.quantities.length > 0) return subjects
  const topic = topicOf(chars.slice(item.start, Math.min(item.end, item.start + longestTopic)))
  return topic === '' ? [] : [topic]
}

/** A clause that is longer speaks of more than one thing. */
const longestTopic = 40

function stateAny(chars: string, item: Item, carried: readonly string[]): readonly Stated[] {
  if (item.quantities.length > 0) return stateItem(chars, item, carried)
  const numberless = stateNumberless(chars, item, carried)
  return numberless.length > 0 ? numberless : stateMilestones(chars, item)
}
