import { Refusal } from '../problem/refusal.ts'

/** What is wrong with one field of what was sent. */
export interface FieldProblem {
  readonly code: 'open311.missing_field' | 'open311.wrong_field'
  readonly field: string
}

/** A request refused for its fields: every one that is wrong is named, not only the first. */
export class FieldsRefused extends Refusal {
  readonly problems: readonly FieldProblem[]

  constructor(problems: readonly FieldProblem[]) {
    super(problems[0]?.code ?? 'open311.wrong_field', { field: problems.map(({ field }) => field).join(', ') })
    this.name = 'FieldsRefused'
    this.problems = problems
  }
}

/** Refuses when there is anything to refuse. */
export function refuseFields(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new FieldsRefused(problems)
}
