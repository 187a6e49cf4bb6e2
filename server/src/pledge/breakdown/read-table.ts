import type { LedgerEntry, LedgerFault } from '@yiwang/report'

import { workApart } from '../../file/work-apart.ts'
import { Refusal } from '../../problem/refusal.ts'

const refusals = {
  too_large: 'breakdown.too_large',
  not_a_workbook: 'breakdown.not_a_table',
  broken: 'breakdown.not_a_table',
  no_head: 'breakdown.no_head',
} as const satisfies Record<LedgerFault, string>

/**
 * The rows of a breakdown of tasks, read in a thread of its own. Refused with `breakdown.not_a_table`, `breakdown.too_large`,
 * `breakdown.too_hard`, `breakdown.no_head`, `breakdown.no_rows`.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly LedgerEntry[]> {
  const read = await workApart<readonly LedgerEntry[] | LedgerFault>(new URL('read-table-worker.ts', import.meta.url), { bytes })
  if (!read) throw new Refusal('breakdown.too_hard')
  if (typeof read === 'string') throw new Refusal(refusals[read])
  if (read.length === 0) throw new Refusal('breakdown.no_rows')
  return read
}
