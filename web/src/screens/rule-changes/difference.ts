import type { RuleChange } from '@yiwang/contract'
import { workingBetween, type Calendar } from '@yiwang/kernel'

/** By how much a due time would move: in working time where there is any between the two, in running time otherwise. */
export interface Difference {
  readonly ms: number
  readonly isLater: boolean
  readonly isWorking: boolean
}

/** The difference between the due time as it is and as it would be; undefined when it stays or there is none. */
export function findDifference(
  { dueAt, newDueAt }: Pick<RuleChange, 'dueAt' | 'newDueAt'>,
  calendar: Calendar | undefined,
): Difference | undefined {
  if (dueAt === null || newDueAt === null || dueAt === newDueAt) return undefined
  const [from, to] = dueAt < newDueAt ? [dueAt, newDueAt] : [newDueAt, dueAt]
  const isLater = dueAt < newDueAt
  const working = calendar ? workingBetween(calendar, from, to) : undefined
  if (working?.ok && working.value > 0) return { ms: working.value, isLater, isWorking: true }
  return { ms: to - from, isLater, isWorking: false }
}
