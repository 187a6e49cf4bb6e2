import { evaluate } from 'feelin'
import { refuse, succeed, type Result } from '../result.ts'
import { factNames, type DispatchFacts } from './dispatch-rule.ts'
import { findLoop, type Span } from './find-loop.ts'
import { unknownNames } from './unknown-names.ts'

/** The longest condition a row may carry, in UTF-16 units; what is longer belongs into two rows. */
export const maxConditionLength = 500

/** Why a FEEL text is no condition. */
export type ConditionFault = 'too_long' | 'syntax' | 'loop' | 'unknown_name' | 'not_yes_or_no'

const sample: DispatchFacts = {
  category: 'E0102',
  street: '110101001000',
  community: '110101001001',
  grid: '110101001001001',
  areaClass: 'A',
  channel: 'web',
  urgent: false,
  at: '2026-03-02T09:30:00+08:00',
  description: '12',
}

const samples: readonly DispatchFacts[] = [sample, { ...sample, urgent: true }]

/**
 * Whether a text can stand as the condition of a dispatch rule: FEEL that parses, names nothing but the facts and
 * FEEL's own functions, has no loop that could run on (`for`, function definitions, `some` and `every` but over a
 * written list), and answers yes or no. The empty text is the condition that always holds. Gives the trimmed text;
 * refuses with `rule.bad_condition`, whose detail holds the `reason` (see `ConditionFault`), the offsets `from` and
 * `to` in the trimmed text, and the words `at` that place.
 */
export function checkCondition(text: string): Result<string> {
  const condition = text.trim()
  if (condition === '') return succeed(condition)
  if (condition.length > maxConditionLength) return bad(condition, 'too_long', { from: maxConditionLength, to: condition.length })
  return checkGrammar(condition) ?? checkAnswers(condition) ?? succeed(condition)
}

function checkGrammar(condition: string): Result<string> | undefined {
  const context = Object.fromEntries(factNames.map((name) => [name, sample[name]]))
  const loop = findLoop(condition, context)
  return loop ? bad(condition, 'loop', loop) : undefined
}

function checkAnswers(condition: string): Result<string> | undefined {
  let answered = false
  for (const facts of samples) {
    const answer = answerOf(condition, facts)
    if (!answer.ok) return bad(condition, 'syntax', answer.span)
    if (answer.unknown) return bad(condition, 'unknown_name', answer.unknown)
    answered ||= typeof answer.value === 'boolean'
  }
  return answered ? undefined : bad(condition, 'not_yes_or_no', { from: 0, to: condition.length })
}

type Answer =
  | { readonly ok: true; readonly value: unknown; readonly unknown: Span | undefined }
  | { readonly ok: false; readonly span: Span }

function answerOf(condition: string, facts: DispatchFacts): Answer {
  try {
    const { value, warnings } = evaluate(condition, { ...facts })
    return { ok: true, value, unknown: warnings.find((warning) => unknownNames.has(warning.type))?.position }
  } catch (error) {
    return { ok: false, span: findSpan(error) ?? { from: 0, to: condition.length } }
  }
}

function findSpan(error: unknown): Span | undefined {
  if (typeof error !== 'object' || error === null || !('position' in error)) return undefined
  const { position } = error
  if (typeof position !== 'object' || position === null || !('from' in position) || !('to' in position)) return undefined
  const { from, to } = position
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined
}

function bad(condition: string, reason: ConditionFault, { from, to }: Span): Result<never> {
  return refuse('rule.bad_condition', { reason, from, to, at: condition.slice(from, to).slice(0, 60) })
}
