import type { PledgeTerms, PledgeView } from '@yiwang/contract'
import { aimOf } from '@yiwang/kernel'

import { termNames } from './read-entry.ts'

/** The terms of a pledge as they are, to be changed in a form. */
export function termsOf(view: PledgeView): PledgeTerms {
  const { kind, subject, livelihood, section, from, due, dueWords, target, parent, leader, leadUnit, coUnits, fullMeasure } = view
  const nodes = view.nodes.map(({ id, by, words, value }) => ({ id, by, words, value }))
  return { kind, subject, livelihood, section, from, due, dueWords, target, parent, leader, leadUnit, coUnits, nodes, measure: fullMeasure }
}

/** Only the terms that are others than before: what is not changed is not sent. */
export function changedTerms(before: PledgeTerms, after: PledgeTerms): Partial<PledgeTerms> {
  const changed = termNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name]]))
}

/** A node's name that none of these has. */
export function nextNodeId(nodes: PledgeTerms['nodes']): string {
  const taken = new Set(nodes.map(({ id }) => id))
  let number = nodes.length + 1
  while (taken.has(`n${number}`)) number += 1
  return `n${number}`
}

/** A node at the end of each quarter of the span, on the straight line where the target grows. */
export function quarterNodes(terms: PledgeTerms, wordsOf: (quarter: number) => string): PledgeTerms['nodes'] {
  const { from, due, target } = terms
  const ends = listQuarterEnds(from, due)
  return ends.map((by, index) => ({
    id: `n${index + 1}`,
    by,
    words: wordsOf(Math.ceil(Temporal.PlainDate.from(by).month / 3)),
    value: target?.nature === 'accumulates' ? valueOn(target, (index + 1) / ends.length) : null,
  }))
}

function valueOn(target: NonNullable<PledgeTerms['target']>, share: number): number {
  const { start } = target
  return Math.round((start + (aimOf(target) - start) * share) * 100) / 100
}

function listQuarterEnds(from: string, due: string): readonly string[] {
  const last = Temporal.PlainDate.from(due)
  const ends: string[] = []
  let month = Temporal.PlainYearMonth.from({ year: Number(from.slice(0, 4)), month: Math.ceil(Number(from.slice(5, 7)) / 3) * 3 })
  while (ends.length < 12 && Temporal.PlainDate.compare(month.toPlainDate({ day: 31 }), last) < 0) {
    ends.push(month.toPlainDate({ day: 31 }).toString())
    month = month.add({ months: 3 })
  }
  return [...ends, due]
}
