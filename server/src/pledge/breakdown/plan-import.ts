import { PledgeTerms, type BreakdownRow, type ProblemCode } from '@yiwang/contract'
import { canonical, decidePledge, succeed, type Pledge, type PledgeActing, type PledgeEventDraft, type Problem } from '@yiwang/kernel'
import type { LedgerEntry } from '@yiwang/report'

import type { Units } from '../../district/find-unit-by-name.ts'
import { presentProblem } from '../../problem/present-problem.ts'
import { listChanges } from './list-changes.ts'
import { makeMatcher, type Matched } from './match-rows.ts'
import { readDue, readLeader, readNodes, readTarget, readUnits, type Read, type ReadTerms } from './read-cells.ts'

/** What a row comes to: its answer, and the event that would be kept. */
export interface PlannedRow {
  readonly answer: BreakdownRow
  readonly draft: PledgeEventDraft | null
}

/** What a table is held against. */
export interface Plan {
  readonly pledges: readonly Pledge[]
  readonly units: Units
  readonly year: number
  readonly acting: PledgeActing
  /** Why the terms change, as the event keeps it: the name of the file. */
  readonly reason: string | undefined
}

/** What the rows of a table would change, row by row, and what is refused. Nothing is kept here. */
export function planImport(entries: readonly LedgerEntry[], plan: Plan): readonly PlannedRow[] {
  const match = makeMatcher(plan.pledges)
  const taken = new Map<string, number>()
  return entries.map((entry) => {
    const matched = match(entry)
    if (typeof matched === 'string') return answerUnmatched(entry, matched)
    const { id } = matched.pledge
    const twin = taken.get(id)
    if (twin !== undefined) return answer(entry, matched.pledge, { problem: { code: 'breakdown.twice', detail: { row: twin } } })
    taken.set(id, entry.row)
    return planRow(entry, matched, plan)
  })
}

/** A row of no pledge is refused only where an office filled it in: the table of a report has all that it promises. */
function answerUnmatched(entry: LedgerEntry, matched: 'none' | 'several'): PlannedRow {
  const { leader = '', quarter1 = '', quarter2 = '', quarter3 = '', quarter4 = '', number = '' } = entry.cells
  const isFilledIn = [leader, quarter1, quarter2, quarter3, quarter4].some((words) => words !== '') || /^\d{4}-\d+$/u.test(number)
  if (!isFilledIn) return answer(entry, null, {})
  return answer(entry, null, { problem: { code: matched === 'none' ? 'breakdown.no_pledge' : 'breakdown.ambiguous' } })
}

function planRow(entry: LedgerEntry, { pledge, byNumber }: Exclude<Matched, string>, plan: Plan): PlannedRow {
  const read = readRow(entry, { pledge, byNumber }, plan)
  if (!read.ok) return answer(entry, pledge, { problem: read.problem })
  const terms = onlyChanged(pledge, read.value)
  if (Object.keys(terms).length === 0) return answer(entry, pledge, {})
  if (!PledgeTerms.partial().safeParse(terms).success) return answer(entry, pledge, { problem: { code: 'breakdown.wrong_cell' } })
  const { reason } = plan
  const decided = decidePledge(pledge, { kind: 'changed', terms, ...(reason !== undefined && { reason }) }, plan.acting)
  if (!decided.ok) return answer(entry, pledge, { problem: decided.problem })
  return answer(entry, pledge, { draft: decided.value, changes: listChanges(pledge, terms, plan.units) })
}

/** The terms that a row says; only a table that was made here says targets in the words of a target. */
function readRow({ cells }: LedgerEntry, { pledge, byNumber }: Exclude<Matched, string>, { units, year }: Plan): Read<ReadTerms> {
  const named = readUnits(cells, units)
  if (!named.ok) return named
  const due = readDue(cells, pledge, year)
  if (!due.ok) return due
  const target = byNumber ? readTarget(cells, pledge) : succeed({})
  if (!target.ok) return target
  const nodes = readNodes(cells, pledge, { year, last: due.value.due ?? pledge.due })
  return succeed({ ...readLeader(cells), ...withoutLead(pledge, named.value), ...due.value, ...target.value, ...nodes })
}

/** A unit that leads does not help as well. */
function withoutLead({ coUnits }: Pledge, named: ReadTerms): ReadTerms {
  const { leadUnit } = named
  const isBoth = named.coUnits === undefined && typeof leadUnit === 'string' && coUnits.includes(leadUnit)
  return isBoth ? { ...named, coUnits: coUnits.filter((unit) => unit !== leadUnit) } : named
}

function onlyChanged(pledge: Pledge, terms: ReadTerms): ReadTerms {
  const changed = Object.entries(terms).filter(([term, value]) => canonical(value) !== canonical(pledge[term as keyof ReadTerms]))
  return Object.fromEntries(changed)
}

type Refused = { readonly code: ProblemCode; readonly detail?: Problem['detail'] }
interface Outcome {
  readonly problem?: Refused | undefined
  readonly draft?: PledgeEventDraft | undefined
  readonly changes?: BreakdownRow['changes']
}

function answer({ row, cells }: LedgerEntry, pledge: Pledge | null, { problem, draft, changes = [] }: Outcome): PlannedRow {
  return {
    draft: draft ?? null,
    answer: {
      row,
      words: (cells.words ?? '').slice(0, 400),
      outcome: outcomeOf(pledge, { problem, draft }),
      pledge: pledge && { id: pledge.id, number: pledge.number, subject: pledge.subject },
      changes,
      problem: problem ? presentProblem(problem.code, problem.detail && { detail: problem.detail }) : null,
    },
  }
}

function outcomeOf(pledge: Pledge | null, { problem, draft }: Outcome): BreakdownRow['outcome'] {
  if (problem) return 'refused'
  if (draft) return 'changed'
  return pledge ? 'same' : 'untracked'
}
