import type { Problem, ProblemCode } from './problem.ts'

/** What a decision gives: a value, or the problem for which it was refused. A package with refusals of its own names their type. */
export type Result<T, Refused extends Problem<string> = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Refused }

/** A decision that went through. */
export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A decision that was refused, by code. */
export function refuse(code: ProblemCode, detail?: Problem['detail']): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: detail ? { code, detail } : { code } }
}
