import { statusOf, type ProblemCode } from '@yiwang/contract'
import type { Result } from '@yiwang/kernel'

/** A refusal on its way to the answer: a code and the values its phrase speaks of, never a sentence. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly detail: Readonly<Record<string, string | number>> | undefined
  readonly statusCode: number

  constructor(code: ProblemCode, detail?: Readonly<Record<string, string | number>>) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
    this.statusCode = statusOf(code)
  }
}

/** The value of a decision; throws its refusal. */
export function requireValue<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refusal(result.problem.code, result.problem.detail)
}
