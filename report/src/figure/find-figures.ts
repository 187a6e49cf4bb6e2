import { findQuantities } from '../number/quantity.ts'
import { findEnclosed } from '../text/enclosed.ts'
import { isTrap } from '../trap/is-trap.ts'
import { toCandidate } from '../trap/trap.ts'
import { cutItems, type Item } from './cut-items.ts'
import { stateMilestones } from './milestone.ts'
import { stateNumberless } from './numberless.ts'
import { stateItem } from './state-item.ts'
import type { Stated } from './stated.ts'
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
    figures.push(...stated)
    carried = [...carried, ...stated.filter(({ op }) => op !== 'milestone').map(({ subject }) => subject)].slice(-memory)
  }
  return { items, figures: foldStretches(chars, figures) }
}

function stateAny(chars: string, item: Item, carried: readonly string[]): readonly Stated[] {
  if (item.quantities.length > 0) return stateItem(chars, item, carried)
  const numberless = stateNumberless(chars, item, carried)
  return numberless.length > 0 ? numberless : stateMilestones(chars, item)
}
