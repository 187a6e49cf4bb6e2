import type { PledgeKind } from '@yiwang/kernel'

import type { Item } from '../figure/cut-items.ts'
import type { Stated } from '../figure/stated.ts'
import { isNamedThing } from '../figure/milestone.ts'
import { findAction, type Action } from './action.ts'

/** A promise within its sentence; offsets are folded characters, `figures` are indexes of the sentence's figures. */
export type Promised = {
  readonly start: number
  readonly end: number
  readonly kind: PledgeKind
  readonly verb: string | null
  readonly object: string
  readonly figures: readonly number[]
}

type Going = { readonly clause: Clause; readonly action: Action; readonly index: number }

/** A sentence that says in which spirit the year's work is done promises no work of its own. */
const guiding = /总体要求|为指导|深刻领悟|四个意识/

/** A clause that announces a list: 重点抓好八个方面工作. */
const counts = /个方面|以下工作|项工作$/

type Clause = { readonly start: number; end: number; readonly figures: number[] }

/** The promises of a sentence of the plan. `headline` tells that the sentence lists the year's headline targets. */
export function findPledges(
  chars: string,
  { items, figures }: { items: readonly Item[]; figures: readonly Stated[] },
  headline: boolean,
): readonly Promised[] {
  const promised: Promised[] = []
  const going: Going[] = []
  const guides = guiding.test(chars)
  toClauses(chars, items, figures).forEach((clause, index) => {
    const words = chars.slice(clause.start, clause.end)
    const stated = clause.figures.flatMap((index) => figures[index] ?? [])
    const action = findAction(words)
    if (stated.length > 0) promised.push(stateClause(clause, stated, { action, headline }))
    else if (action?.ends) promised.push({ start: clause.start, end: clause.end, kind: kindOf(action), ...named(action), figures: [] })
    else if (action && !guides && !counts.test(words)) going.push({ clause, action, index })
  })
  return [...promised, ...joinGoing(going)].toSorted((a, b) => a.start - b.start)
}

/** A named thing that reaches a state is a milestone; other deeds are tasks. */
function kindOf({ verb, object }: Action): PledgeKind {
  return isNamedThing(object) && reaches.test(verb) && !/^(?:一批|若干|更多)/.test(object) ? 'milestone' : 'task'
}

const reaches = /^(?:启动|启用|建成|完成|修缮|升级改造|改造提升|开工|动工|竣工|投产|开通|开放|建成.*)/

function named({ verb, object }: Action): { verb: string; object: string } {
  return { verb, object }
}

/** A higher aim belongs to the clause of its target. Items of one clause belong together: 新增百亿级企业1家、十亿级企业5家 is one promise with two figures. */
function toClauses(chars: string, items: readonly Item[], figures: readonly Stated[]): readonly Clause[] {
  const clauses: Clause[] = []
  let next = 0
  for (const item of items) {
    let clause = clauses.at(-1)
    if (clause && item.end <= clause.end) continue
    if (clause && joins.test(chars.slice(clause.end, item.start))) clause.end = item.end
    else clauses.push((clause = { start: item.start, end: item.end, figures: [] }))
    for (let figure = figures[next]; figure && figure.start < item.end; figure = figures[next]) {
      clause.figures.push(next)
      clause.end = Math.max(clause.end, figure.end)
      next += 1
    }
  }
  return clauses
}

const joins = /^(?:、|和|及|与|以及)?$/

function stateClause(
  clause: Clause,
  stated: readonly Stated[],
  { action, headline }: { action: Action | null; headline: boolean },
): Promised {
  const { start, end, figures } = clause
  const subject = stated[0]?.subject ?? ''
  if (headline) return { start, end, kind: 'target', verb: null, object: subject, figures }
  const isMilestone = stated.every(({ op }) => op === 'milestone')
  const object = isMilestone && action ? action.object : subject
  return { start, end, kind: isMilestone ? 'milestone' : 'figure', verb: action?.verb ?? null, object, figures }
}

/** Work that goes on is one promise for as long as nothing else comes between: its clauses say one thing from several sides. */
function joinGoing(going: readonly Going[]): readonly Promised[] {
  const joined: Promised[] = []
  let lastIndex = -2
  for (const { clause, action, index } of going) {
    const open = joined.at(-1)
    if (open && index === lastIndex + 1) joined[joined.length - 1] = { ...open, end: clause.end }
    else joined.push({ start: clause.start, end: clause.end, kind: 'direction', ...named(action), figures: [] })
    lastIndex = index
  }
  return joined
}
