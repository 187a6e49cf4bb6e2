import type { NewPledge, PledgeAct } from '@yiwang/contract'
import type { Stretch, Target, TargetOperator } from '@yiwang/kernel'

import type { ReviewLine } from './list-lines.ts'

/** What is mended of a pledge, as the form holds it: numbers as they are typed, `none` where there is nothing to reach. */
export interface MendDraft {
  readonly passage: Stretch
  readonly subject: string
  readonly kind: ReviewLine['kind']
  readonly livelihood: boolean
  readonly due: string
  readonly leadUnit: string
  readonly op: TargetOperator | 'none'
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly nature: Target['nature']
  readonly start: string
}

/** The form as it opens for a line. */
export function startDraft({ start, end, subject, kind, livelihood, due, leadUnit, target }: ReviewLine): MendDraft {
  return {
    passage: { start, end },
    subject,
    kind,
    livelihood,
    due,
    leadUnit: leadUnit ?? '',
    ...(target ? fieldsOf(target) : noTarget),
  }
}

const noTarget = { op: 'none', low: '', high: '', unit: '', nature: 'accumulates', start: '0' } as const

function fieldsOf({ op, low, high, unit, nature, start }: Target) {
  return { op, low: low === null ? '' : String(low), high: high === null ? '' : String(high), unit, nature, start: String(start) }
}

/** Which of its two bounds a comparator asks for. */
export function boundsOf(op: MendDraft['op']): { readonly low: boolean; readonly high: boolean } {
  return { low: op === 'eq' || op === 'gte' || op === 'approx' || op === 'range', high: op === 'lte' || op === 'range' }
}

/** What of the form is not whole; nothing where it can be sent. */
export function findFlaw(draft: MendDraft): 'subject' | 'due' | 'number' | 'range' | undefined {
  if (draft.subject.trim() === '') return 'subject'
  if (draft.due === '') return 'due'
  const { low, high } = boundsOf(draft.op)
  const numbers = [draft.start || '0', ...(low ? [draft.low] : []), ...(high ? [draft.high] : [])]
  if (!numbers.every((words) => isNumber(words))) return 'number'
  return draft.op === 'range' && Number(draft.low) > Number(draft.high) ? 'range' : undefined
}

/** The form as a passage to take in. */
export function toNewPledge(draft: MendDraft): NewPledge {
  return { ...draft.passage, ...termsOf(draft) }
}

/** The form as a change of a pledge that was taken in; the passage only where it is another one. */
export function toChange(draft: MendDraft, line: Stretch): PledgeAct {
  const { start, end } = draft.passage
  const isMoved = start !== line.start || end !== line.end
  return { kind: 'changed', terms: termsOf(draft), ...(isMoved && { passage: { start, end } }) }
}

function termsOf(draft: MendDraft) {
  const { subject, kind, livelihood, due, leadUnit } = draft
  return { subject: subject.trim(), kind, livelihood, due, leadUnit: leadUnit === '' ? null : leadUnit, target: targetOf(draft) }
}

function targetOf({ op, low, high, unit, nature, start }: MendDraft): Target | null {
  if (op === 'none') return null
  const bounds = boundsOf(op)
  const one = bounds.low ? Number(low) : null
  // Exactly and about a number are told by both bounds alike, as the reader tells them.
  const isPoint = op === 'eq' || op === 'approx'
  const other = bounds.high ? Number(high) : null
  return { op, low: one, high: isPoint ? one : other, unit: unit.trim(), nature, start: Number(start || '0') }
}

function isNumber(words: string): boolean {
  return words.trim() !== '' && Number.isFinite(Number(words))
}
