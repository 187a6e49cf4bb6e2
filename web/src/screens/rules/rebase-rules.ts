import type { DispatchRule } from '@yiwang/contract'
import { freshRuleId, insertAfter, moveRule, removeRule } from './rule-list.ts'
import { differingFields, movedRows } from './table-diff.ts'

type Rules = readonly DispatchRule[]

/** A draft and the two versions it stands between: the one it began from and the one that was published meanwhile. */
export interface Diverged {
  readonly base: Rules
  readonly mine: Rules
  readonly theirs: Rules
}

/** The draft carried over to the newer version; `conflicts` are the rows that both sides had touched and a person should look at. */
export interface Rebased {
  readonly rules: DispatchRule[]
  readonly conflicts: readonly string[]
}

/**
 * What I did, done again on what the others published. Where both touched a row mine stands and is named as a conflict;
 * a row that I removed and they changed stays theirs; a row that they removed and I changed comes back.
 */
export function rebaseRules({ base, mine, theirs }: Diverged): Rebased {
  const conflicts: string[] = []
  const own = renameClashing({ base, mine, theirs })
  const [before, held] = [byId(base), byId(own)]
  let rules: DispatchRule[] = []
  for (const rule of theirs) {
    const kept = decideRow({ was: before.get(rule.id), mine: held.get(rule.id), theirs: rule })
    if (kept.isConflict) conflicts.push(rule.id)
    if (kept.rule) rules.push(kept.rule)
  }
  for (const rule of own.filter(({ id }) => !theirs.some((other) => other.id === id))) {
    const was = before.get(rule.id)
    if (was && differingFields(was, rule).length === 0) continue
    if (was) conflicts.push(rule.id)
    rules.push(rule)
  }
  rules = placeMine(rules, own, base)
  return { rules, conflicts }
}

interface ThreeRows {
  readonly was: DispatchRule | undefined
  readonly mine: DispatchRule | undefined
  readonly theirs: DispatchRule
}

function decideRow({ was, mine, theirs }: ThreeRows): { rule: DispatchRule | undefined; isConflict: boolean } {
  if (!was) return { rule: theirs, isConflict: false }
  const theyChanged = differingFields(was, theirs).length > 0
  if (!mine) return { rule: theyChanged ? theirs : undefined, isConflict: theyChanged }
  if (differingFields(was, mine).length === 0) return { rule: theirs, isConflict: false }
  return { rule: mine, isConflict: theyChanged && differingFields(mine, theirs).length > 0 }
}

// Rows that I added or moved go after the row that they follow in my draft.
function placeMine(rules: Rules, mine: Rules, base: Rules): DispatchRule[] {
  const moved = movedRows(base, mine)
  const before = byId(base)
  let placed = [...rules]
  for (const [index, { id }] of mine.entries()) {
    const row = placed.find((rule) => rule.id === id)
    if (!row || (before.has(id) && !moved.has(id))) continue
    const others = removeRule(placed, id)
    const leader = mine.slice(0, index).findLast((one) => others.some((other) => other.id === one.id))
    placed = leader ? insertAfter(others, row, leader.id) : moveRule(placed, id, 0)
  }
  return placed
}

// Two drafts may have given the same id to two new rows.
function renameClashing({ base, mine, theirs }: Diverged): DispatchRule[] {
  const before = byId(base)
  const taken = byId(theirs)
  const own = [...mine]
  for (const [index, rule] of own.entries()) {
    if (before.has(rule.id) || !taken.has(rule.id)) continue
    own[index] = { ...rule, id: freshRuleId([...theirs, ...own]) }
  }
  return own
}

function byId(rules: Rules): Map<string, DispatchRule> {
  return new Map(rules.map((rule) => [rule.id, rule]))
}
