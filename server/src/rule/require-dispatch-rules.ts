import type { DispatchRule } from '@yiwang/contract'
import { checkCondition } from '@yiwang/kernel'

import { wholeArea, type District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import { findUncoveredDay } from './find-uncovered-day.ts'
import { requireCategoryPattern } from './require-category-pattern.ts'

/**
 * Refuses rows that cannot stand as the dispatch rules of a district, naming the row (`row` its id, `line` its position
 * from 1): ids are unique, categories, areas and units are known, conditions can be asked, and from `today` (ISO date)
 * on there is always a row for whatever no other row fits.
 */
export function requireDispatchRules(district: District, rules: readonly DispatchRule[], today: string): void {
  const ids = new Set<string>()
  for (const [index, rule] of rules.entries()) {
    if (ids.has(rule.id)) throw new Refusal('rule.duplicate_row', { row: rule.id, line: index + 1 })
    ids.add(rule.id)
    requireCategoryPattern(district, rule.category, rule.id)
    requireArea(district, rule)
    requireUnits(district, rule)
    requireCondition(rule, index + 1)
  }
  const uncovered = findUncoveredDay(
    rules.filter((rule) => isCatchAll(rule)).map(({ validFrom, validTo }) => ({ validFrom, ...(validTo !== undefined && { validTo }) })),
    today,
  )
  if (uncovered !== undefined) throw new Refusal('rule.no_catch_all', { day: uncovered })
}

function requireArea(district: District, { id, area }: DispatchRule): void {
  const isKnown = area === '*' || area === wholeArea(district) || district.divisions.has(area)
  if (!isKnown) throw new Refusal('division.unknown', { row: id, area })
}

function requireUnits(district: District, { id, leadUnit, coUnits }: DispatchRule): void {
  const unknown = [leadUnit, ...coUnits].find((unit) => !district.units.has(unit))
  if (unknown !== undefined) throw new Refusal('unit.unknown', { row: id, unit: unknown })
}

function requireCondition({ id, condition }: DispatchRule, line: number): void {
  const checked = checkCondition(condition)
  if (!checked.ok) throw new Refusal('rule.bad_condition', { ...checked.problem.detail, row: id, line })
}

function isCatchAll({ category, area, condition }: DispatchRule): boolean {
  return category === '*' && area === '*' && condition.trim() === ''
}
