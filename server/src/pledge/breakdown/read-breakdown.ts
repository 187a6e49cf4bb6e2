import type { LedgerEntry } from '@yiwang/report'

import { Refusal } from '../../problem/refusal.ts'
import { readTable } from '../../table/read-table.ts'

/**
 * The rows of a breakdown of tasks, read in a thread of its own. Refused with what `readTable` refuses, `breakdown.no_head`,
 * `breakdown.no_rows`.
 */
export async function readBreakdown(bytes: Uint8Array): Promise<readonly LedgerEntry[]> {
  const read = await readTable<readonly LedgerEntry[] | 'no_head'>(new URL('breakdown-worker.ts', import.meta.url), bytes)
  if (read === 'no_head') throw new Refusal('breakdown.no_head')
  if (read.length === 0) throw new Refusal('breakdown.no_rows')
  return read
}
