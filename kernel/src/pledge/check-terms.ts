import { checkQuestion } from '../indicator/check-question.ts'
import { refuse, succeed, type Result } from '../result.ts'
import { compileFormula } from './formula.ts'
import type { PledgeTerms } from './pledge.ts'
import { aimOf, type Target } from './target.ts'

/**
 * Lets terms through that can be tracked, or refuses them: `pledge.needs_words` (no subject), `pledge.wrong_span` (ends before
 * it begins), `pledge.node_outside` (a node outside the span, or two of one name), `pledge.wrong_target`,
 * `pledge.needs_target` (a measure that gives numbers, and no target to hold them against), `pledge.wrong_formula`, and what
 * `checkQuestion` refuses.
 */
export function checkTerms(terms: PledgeTerms): Result<PledgeTerms> {
  if (terms.subject.trim() === '') return refuse('pledge.needs_words')
  if (terms.due < terms.from) return refuse('pledge.wrong_span', { from: terms.from, due: terms.due })
  const outside = terms.nodes.find(({ by }) => by < terms.from || by > terms.due)
  if (outside) return refuse('pledge.node_outside', { by: outside.by })
  if (new Set(terms.nodes.map(({ id }) => id)).size < terms.nodes.length) return refuse('pledge.node_outside')
  if (terms.target && !isTarget(terms.target)) return refuse('pledge.wrong_target')
  const measure = checkMeasure(terms)
  return measure.ok ? succeed(terms) : measure
}

/** A target has the bounds that its comparator needs, and a range the lower one first. */
function isTarget(target: Target): boolean {
  const { op, low, high, start } = target
  if (!Number.isFinite(start) || ![low, high].every((bound) => bound === null || Number.isFinite(bound))) return false
  if (op === 'range') return low !== null && high !== null && low <= high
  if (op === 'positive') return true
  return (op === 'lte' ? high : low) !== null && Number.isFinite(aimOf(target))
}

function checkMeasure({ measure, target }: PledgeTerms): Result<unknown> {
  if (measure === null || measure.kind === 'nodes' || measure.kind === 'document') return succeed(measure)
  if (target === null) return refuse('pledge.needs_target')
  if (measure.kind === 'indicator') return checkQuestion(measure.question)
  if (measure.kind === 'statistic') return succeed(measure)
  const formula = compileFormula(
    measure.expression,
    measure.terms.map(({ name }) => name),
  )
  if (!formula.ok) return formula
  const wrong = measure.terms
    .map((term) => (term.from === 'indicator' ? checkQuestion(term.question) : succeed(term)))
    .find(({ ok }) => !ok)
  return wrong ?? succeed(measure)
}
