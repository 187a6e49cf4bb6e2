import { DispatchRule, type DispatchTable } from '@yiwang/contract'
import { App } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'

import { displayRows, type DisplayRow } from './display-rows.ts'
import type { Names } from '../../reference/names.ts'
import { rebaseRules } from './rebase-rules.ts'
import { listWords } from '../../language/list-words.ts'
import { blankRule } from './rule-form.ts'
import { endRule, freshRuleId, inOrder, insertAfter, moveRule, putRule, removeRule } from './rule-list.ts'
import type { RowAction } from './rule-row.tsx'
import { diffTables, type TableDiff } from './table-diff.ts'
import { useDraft, type Draft } from '../../draft/use-draft.ts'

const KeptRules = z.object({ basedOn: z.string(), base: z.array(DispatchRule), rows: z.array(DispatchRule) })

function saysSame(one: readonly DispatchRule[], other: readonly DispatchRule[]): boolean {
  return diffTables(one, other).isSame
}

/** The draft of the dispatch rules, how it differs, and what can be done to its rows. */
export interface RuleDraft {
  readonly draft: Draft<DispatchRule>
  readonly diff: TableDiff
  readonly rows: readonly DisplayRow[]
  readonly act: (action: Exclude<RowAction, 'open'>, rule: DispatchRule) => void
  readonly move: (id: string, to: number) => void
  readonly apply: (rule: DispatchRule) => void
  readonly rebase: () => void
  readonly beginRule: () => DispatchRule
}

export function useRuleDraft({ table, person, names }: { table: DispatchTable; person: string; names: Names }): RuleDraft {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const published = useMemo(() => inOrder(table.rules), [table])
  const draft = useDraft({
    storedUnder: `yiwang.draft.dispatch.${person}`,
    shape: KeptRules,
    version: table.version,
    published,
    isSame: saysSame,
  })
  const diff = useMemo(() => diffTables(draft.base, draft.rows), [draft.base, draft.rows])
  const rows = useMemo(() => displayRows(draft.base, draft.rows, diff), [draft.base, draft.rows, diff])

  const { act, move } = useRowActs(draft)

  function rebase(): void {
    const { rules, conflicts } = rebaseRules({ base: draft.base, mine: draft.rows, theirs: published })
    draft.restart(rules)
    const named = conflicts.map((id) => names.category(rules.find((rule) => rule.id === id)?.category ?? id))
    if (conflicts.length === 0) void message.success(t('rules.shared.rebased', { version: table.version }))
    else void message.warning(t('rules.shared.conflicts', { count: conflicts.length, what: listWords(named, names.language) }), 12)
  }

  return {
    draft,
    diff,
    rows,
    act,
    move,
    apply: (rule) => draft.change(placeRule(draft.rows, rule)),
    rebase,
    beginRule: () => blankRule(freshIdOf(draft), today()),
  }
}

function useRowActs(draft: Draft<DispatchRule>): Pick<RuleDraft, 'act' | 'move'> {
  const { t } = useTranslation()
  const { message } = App.useApp()

  function act(action: Exclude<RowAction, 'open'>, rule: DispatchRule): void {
    const at = draft.rows.findIndex(({ id }) => id === rule.id)
    const acts = {
      duplicate: () => say('duplicated', insertAfter(draft.rows, copyOf(rule, freshIdOf(draft)), rule.id)),
      end: () => say('ended', endRule(draft.rows, rule.id, today())),
      remove: () => say('deleted', removeRule(draft.rows, rule.id)),
      restore: () => draft.change(putBack(draft.base, draft.rows, rule)),
      up: () => move(rule.id, at - 1),
      down: () => move(rule.id, at + 1),
      top: () => move(rule.id, 0),
    }
    acts[action]()
  }

  function say(what: 'duplicated' | 'ended' | 'deleted', changed: readonly DispatchRule[]): void {
    draft.change(changed)
    void message.success(t(`rules.dispatch.${what}`))
  }

  function move(id: string, to: number): void {
    if (to < 0 || to >= draft.rows.length) return
    draft.change(moveRule(draft.rows, id, to))
    void message.info({ key: 'moved', content: t('rules.dispatch.movedTo', { order: to + 1 }), duration: 1.5 })
    // The row is drawn anew in its place; the handle keeps the focus for the next step.
    requestAnimationFrame(() => document.getElementById(`rule-handle-${id}`)?.focus())
  }

  return { act, move }
}

function freshIdOf(draft: Draft<DispatchRule>): string {
  return freshRuleId([...draft.base, ...draft.rows])
}

function today(): string {
  return Temporal.Now.plainDateISO().toString()
}

// A new rule comes first, because below a wider one it would never be reached.
function placeRule(rules: readonly DispatchRule[], rule: DispatchRule): DispatchRule[] {
  return rules.some(({ id }) => id === rule.id) ? putRule(rules, rule) : [rule, ...rules]
}

function putBack(base: readonly DispatchRule[], rules: readonly DispatchRule[], rule: DispatchRule): DispatchRule[] {
  const before = base.slice(
    0,
    base.findIndex(({ id }) => id === rule.id),
  )
  return insertAfter(rules, rule, before.findLast(({ id }) => rules.some((one) => one.id === id))?.id)
}

/** The same row once more; no ruling made the copy. */
function copyOf({ precedent: _precedent, ...rule }: DispatchRule, id: string): DispatchRule {
  return { ...rule, id }
}
