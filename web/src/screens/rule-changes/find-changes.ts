import type { RuleChange } from '@yiwang/contract'
import { communityOf } from '@yiwang/kernel'

import type { Names } from '../../reference/names.ts'

/** Whether a change speaks of the words: by number, category, area or unit. */
export function speaksOfChange(change: RuleChange, words: string, names: Names): boolean {
  const { number, category, area, leadUnit, suggestedUnit, newSuggestedUnit } = change
  const units = [leadUnit, suggestedUnit, newSuggestedUnit].filter((unit) => unit !== null).map((unit) => names.unit(unit))
  const text = [number, category, names.category(category), names.area(communityOf(area)), ...units].join(' ').toLowerCase()
  return text.includes(words.toLowerCase())
}
