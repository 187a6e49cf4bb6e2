import type { BulkAction, BulkResult } from '@yiwang/contract'

import { Refusal } from '../problem/refusal.ts'

/** What one matter of a bulk action came to: the version that it has now, or the problem for which it is as it was. */
export type Outcome =
  | { readonly id: string; readonly version: number }
  | { readonly id: string; readonly problem: BulkResult['refused'][number]['problem'] }

/** Works on one matter; a refusal of it is its outcome, and stops nothing else. */
export async function outcomeOf(id: string, work: () => Promise<{ readonly version: number }>): Promise<Outcome> {
  try {
    const { version } = await work()
    return { id, version }
  } catch (error) {
    if (error instanceof Refusal) return { id, problem: error.code }
    throw error
  }
}

/** The outcomes parted into what was done and what was refused. */
export function resultOf(outcomes: readonly Outcome[]): BulkResult {
  return {
    done: outcomes.filter((outcome) => 'version' in outcome),
    refused: outcomes.filter((outcome) => 'problem' in outcome),
  }
}

/**
 * How many are worked on at the same moment: enough to keep the database busy, few enough to leave it to others. What
 * changes one and the same target goes one after the other.
 */
export function widthFor(action: BulkAction | undefined): number {
  return action === 'merge' ? 1 : 8
}
