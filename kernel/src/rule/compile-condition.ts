import { evaluate, FeelFunction } from 'feelin'
import { checkCondition } from './check-rule.ts'
import { factNames, type DispatchFacts } from './dispatch-rule.ts'
import { unknownNames } from './unknown-names.ts'

/** What a condition says of facts: it holds, it does not, or it could not be answered. */
export type Verdict = 'holds' | 'fails' | 'error'

/** A condition parsed once, to be asked many times. */
export type CompiledCondition = (facts: DispatchFacts) => Verdict

/**
 * Parses a condition once; a text that `checkCondition` refuses becomes a condition that always answers `error`.
 * FEEL's own function definition is the parsed form: asking it costs microseconds where parsing costs hundreds.
 */
export function compileCondition(text: string): CompiledCondition {
  const checked = checkCondition(text)
  if (!checked.ok) return () => 'error'
  if (checked.value === '') return () => 'holds'
  // The line break keeps a closing comment from swallowing the bracket.
  const { value, warnings } = evaluate(`function(${factNames.join(', ')}) (${checked.value}\n)`)
  if (!(value instanceof FeelFunction)) return () => 'error'
  return (facts) => ask(value, warnings, facts)
}

function ask(condition: FeelFunction, warnings: { readonly type: string }[], facts: DispatchFacts): Verdict {
  const answer = answerOf(condition, facts)
  // The function goes on writing into the warnings of its definition: what is taken out here is what this answer met.
  const met = warnings.splice(0)
  if (met.some((warning) => unknownNames.has(warning.type))) return 'error'
  if (answer === true) return 'holds'
  return answer === false ? 'fails' : 'error'
}

function answerOf(condition: FeelFunction, facts: DispatchFacts): unknown {
  try {
    return condition.invoke(factNames.map((name) => facts[name]))
  } catch {
    return undefined
  }
}
