import type { LimitRow } from '@yiwang/contract'
import { stages } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import { requireCategoryPattern } from './require-category-pattern.ts'

/**
 * Refuses rows that cannot stand as the limits of a district, naming the row by its position from 1: categories are
 * known, no two rows speak of the same, and every stage has a limit to fall back on.
 */
export function requireLimitRows(district: District, rows: readonly LimitRow[]): void {
  const seen = new Set<string>()
  for (const [index, { category, stage, areaClass }] of rows.entries()) {
    requireCategoryPattern(district, category, index + 1)
    const key = `${category} ${stage} ${areaClass}`
    if (seen.has(key)) throw new Refusal('rule.duplicate_row', { row: index + 1, category, stage, areaClass })
    seen.add(key)
  }
  const bare = stages.find((stage) => !seen.has(`* ${stage} *`))
  if (bare !== undefined) throw new Refusal('rule.no_fallback_limit', { stage: bare })
}
