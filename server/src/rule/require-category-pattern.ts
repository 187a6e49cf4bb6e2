import { CategoryPattern } from '@yiwang/contract'
import { categoryMatch } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'

/** Refuses a pattern that no category of the district fits; `row` names the row that it stands in. */
export function requireCategoryPattern(district: District, pattern: string, row: string | number): void {
  if (pattern === '*') return
  const isKnown = CategoryPattern.safeParse(pattern).success && district.categories.keys().some((code) => categoryMatch(pattern, code) > 0)
  if (!isKnown) throw new Refusal('category.unknown', { row, category: pattern })
}
