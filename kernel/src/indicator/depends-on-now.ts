import type { Question } from './indicator.ts'

/**
 * Whether the answer speaks of this very moment (what is overdue now), so that the same question about an earlier period
 * is no comparison: what was overdue then has been handled since.
 */
export function dependsOnNow({ measure }: Question): boolean {
  return [...measure.of, ...('counted' in measure ? measure.counted : [])].some(({ field }) => field === 'isOverdue')
}
