import { refuse, succeed, type Result } from '../result.ts'
import { decideValidity } from '../time/valid-span.ts'
import { categoryMatch } from './category-pattern.ts'
import type { CompiledRule, CompiledTable } from './compile-table.ts'
import type { DispatchFacts, DispatchRule } from './dispatch-rule.ts'

/** Why a row fired or did not, in the order in which it is asked; `not_reached` stands below the row that fired. */
export type DispatchReason =
  | 'fired'
  | 'not_valid_yet'
  | 'no_longer_valid'
  | 'category'
  | 'area'
  | 'condition'
  | 'condition_error'
  | 'not_reached'

/** What one row said. */
export interface DispatchStep {
  readonly ruleId: string
  readonly fired: boolean
  readonly why: DispatchReason
}

/** The answer to "which row fires for this, and why?", with a step for every row in the order tried. */
export interface DispatchExplanation {
  readonly rule?: DispatchRule
  readonly trace: readonly DispatchStep[]
}

/** The first row that fits the facts; refused with `rule.no_row` when none does. Makes no trace: this is the hot path. */
export function decideDispatch(table: CompiledTable, facts: DispatchFacts): Result<DispatchRule> {
  const fitting = table.rules.find((row) => reasonOf(row, facts) === 'fired')
  return fitting ? succeed(fitting.rule) : refuse('rule.no_row', { category: facts.category, table: table.version })
}

/** The same decision with what every row said; its rule is the one `decideDispatch` gives. */
export function explainDispatch(table: CompiledTable, facts: DispatchFacts): DispatchExplanation {
  const trace: DispatchStep[] = []
  let fitting: DispatchRule | undefined
  for (const row of table.rules) {
    const why = fitting ? 'not_reached' : reasonOf(row, facts)
    if (why === 'fired') fitting = row.rule
    trace.push({ ruleId: row.rule.id, fired: why === 'fired', why })
  }
  return fitting ? { rule: fitting, trace } : { trace }
}

const reasonOfVerdict = { holds: 'fired', fails: 'condition', error: 'condition_error' } as const

function reasonOf({ rule, areaPrefix, condition }: CompiledRule, facts: DispatchFacts): DispatchReason {
  const validity = decideValidity(rule, facts.at.slice(0, 10))
  if (validity !== 'valid') return validity
  if (categoryMatch(rule.category, facts.category) < 0) return 'category'
  if (!placeOf(facts).startsWith(areaPrefix)) return 'area'
  return condition ? reasonOfVerdict[condition(facts)] : 'fired'
}

function placeOf(facts: DispatchFacts): string {
  return facts.grid || facts.community || facts.street
}
