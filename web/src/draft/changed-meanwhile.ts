import { ProblemError } from '../api/client.ts'

/** Whether a version was refused because somebody else had published in between. */
export function isChangedMeanwhile(error: Error): boolean {
  return error instanceof ProblemError && error.problem.code === 'rule.changed_meanwhile'
}

/** The line that a refused version is wrong at, counted from 1, where the refusal names one. */
export function findLine(error: Error): number | undefined {
  const detail = error instanceof ProblemError ? error.problem.detail : undefined
  const line = detail?.['line'] ?? detail?.['row']
  return typeof line === 'number' ? line : undefined
}
