import { checkCondition, type ConditionFault } from '@yiwang/kernel'

/** What is wrong with a condition: the kind of fault, the words it is at, and their offsets in the trimmed text. */
export interface FoundFault {
  readonly reason: ConditionFault
  readonly at: string
  readonly from: number
  readonly to: number
}

// Loaded on its own, because the FEEL parser is the heaviest part of the kernel and only an open form needs it.
/** What is wrong with the condition; nothing when it can stand. */
export function findFault(text: string): FoundFault | undefined {
  const checked = checkCondition(text)
  if (checked.ok) return undefined
  const detail = checked.problem.detail ?? {}
  return {
    reason: faultOf(detail['reason']),
    at: String(detail['at'] ?? ''),
    from: Number(detail['from'] ?? 0),
    to: Number(detail['to'] ?? 0),
  }
}

const faults: readonly ConditionFault[] = ['too_long', 'syntax', 'loop', 'unknown_name', 'not_yes_or_no']

function faultOf(reason: unknown): ConditionFault {
  return faults.find((fault) => fault === reason) ?? 'syntax'
}
