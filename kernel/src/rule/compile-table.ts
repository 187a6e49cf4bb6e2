import { divisionPrefix } from '../place/division-code.ts'
import { compileCondition, type CompiledCondition } from './compile-condition.ts'
import type { DispatchRule, DispatchTable } from './dispatch-rule.ts'

/** A row made ready: the leading digits of its area (empty for everywhere) and its parsed condition, if it has one. */
export interface CompiledRule {
  readonly rule: DispatchRule
  readonly areaPrefix: string
  readonly condition?: CompiledCondition
}

/** A version of the dispatch rules made ready, in the order in which its rows are tried. */
export interface CompiledTable {
  readonly version: string
  readonly rules: readonly CompiledRule[]
}

/**
 * Makes a table ready: sorts the rows by order and id and parses every condition once. A row whose condition is bad
 * stays and never fires, so that one wrong row stops no dispatch; `explainDispatch` shows it as `condition_error`.
 */
export function compileTable(table: DispatchTable): CompiledTable {
  const rules = table.rules.toSorted((one, other) => one.order - other.order || compareIds(one.id, other.id))
  return { version: table.version, rules: rules.map(compileRule) }
}

function compileRule(rule: DispatchRule): CompiledRule {
  const ready = { rule, areaPrefix: rule.area === '*' ? '' : divisionPrefix(rule.area) }
  return rule.condition.trim() === '' ? ready : { ...ready, condition: compileCondition(rule.condition) }
}

// By code unit, not by locale, so that every machine tries the rows in the same order.
function compareIds(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
