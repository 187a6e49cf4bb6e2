import { breakdownTerms, type BreakdownRow } from '@yiwang/contract'
import { type Pledge, type PledgeTerms } from '@yiwang/kernel'

import type { Units } from '../../district/find-unit-by-name.ts'
import { comparatorWords, dueWords, nodeWords, quarters, valueWords } from './cell-words.ts'

type Term = (typeof breakdownTerms)[number]
type Told = Pick<PledgeTerms, Term | 'dueWords'>

/** What changes, term by term, in the words of the table: as it is, and as it would be. */
export function listChanges(pledge: Pledge, terms: Partial<PledgeTerms>, units: Units): BreakdownRow['changes'] {
  const after = { ...pledge, ...terms }
  function nameOf(id: string): string {
    return units.get(id)?.name ?? id
  }
  return breakdownTerms.flatMap((term) => {
    const [old, own] = [tellers[term](pledge, nameOf), tellers[term](after, nameOf)]
    return old === own ? [] : [{ term, before: old, after: own }]
  })
}

const tellers: Readonly<Record<Term, (told: Told, nameOf: (unit: string) => string) => string>> = {
  leader: ({ leader }) => leader ?? '',
  leadUnit: ({ leadUnit }, nameOf) => (leadUnit === null ? '' : nameOf(leadUnit)),
  coUnits: ({ coUnits }, nameOf) => coUnits.map(nameOf).join('、'),
  due: (told) => dueWords(told),
  target: ({ target }) => (target === null ? '' : `${comparatorWords(target, 'zh-CN')}${valueWords(target) ?? ''}${target.unit}`),
  nodes: (told) => tellNodes(told),
}

function tellNodes(told: Told): string {
  const years = [...new Set(told.nodes.map(({ by }) => Number(by.slice(0, 4))))].toSorted((one, other) => one - other)
  const each = years.flatMap((year) => quarters.map((quarter) => [`${year}年${quarter}季度`, nodeWords(told, year, quarter)] as const))
  return each.flatMap(([quarter, words]) => (words === '' ? [] : [`${quarter}：${words}`])).join('\n')
}
