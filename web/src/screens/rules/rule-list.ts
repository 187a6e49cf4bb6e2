import type { DispatchRule } from '@yiwang/contract'

type Rules = readonly DispatchRule[]

/** The rows in the order in which they are tried: by `order`, then by id, as the dispatch itself sorts them. */
export function inOrder(rules: Rules): DispatchRule[] {
  return rules.toSorted((one, other) => one.order - other.order || compareIds(one.id, other.id))
}

/** The row in its place; a row that is not there yet comes last. */
export function putRule(rules: Rules, rule: DispatchRule): DispatchRule[] {
  return rules.some(({ id }) => id === rule.id) ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule]
}

/** The row as the next one after another, or as the first when there is no other. */
export function insertAfter(rules: Rules, rule: DispatchRule, after: string | undefined): DispatchRule[] {
  const others = rules.filter(({ id }) => id !== rule.id)
  const at = others.findIndex(({ id }) => id === after) + 1
  return [...others.slice(0, at), rule, ...others.slice(at)]
}

export function removeRule(rules: Rules, id: string): DispatchRule[] {
  return rules.filter((rule) => rule.id !== id)
}

/** The row at another position, counted from 0 in the finished list; positions outside the list mean its ends. */
export function moveRule(rules: Rules, id: string, to: number): DispatchRule[] {
  const rule = rules.find((one) => one.id === id)
  if (!rule) return [...rules]
  const others = removeRule(rules, id)
  const at = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, at), rule, ...others.slice(at)]
}

/** The row counts for the last time on that day (ISO date). */
export function endRule(rules: Rules, id: string, lastDay: string): DispatchRule[] {
  return rules.map((rule) => (rule.id === id ? { ...rule, validTo: lastDay < rule.validFrom ? rule.validFrom : lastDay } : rule))
}

/** The rows as they are sent: numbered by their place in tens, so that the number says where a row stands. */
export function numberRules(rules: Rules): DispatchRule[] {
  return rules.map((rule, index) => ({ ...rule, order: (index + 1) * 10 }))
}

/** An id that none of the rows has. */
export function freshRuleId(rules: Rules): string {
  const numbers = rules.map(({ id }) => Number(/^rule-(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `rule-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
