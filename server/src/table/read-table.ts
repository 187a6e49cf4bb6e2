import { workApart } from '../file/work-apart.ts'
import { Refusal } from '../problem/refusal.ts'
import type { TableFault } from './open-table.ts'

const refusals = {
  too_large: 'table.too_large',
  not_a_workbook: 'table.not_a_table',
  broken: 'table.not_a_table',
} as const satisfies Record<TableFault, string>

/**
 * What a worker makes of a table that was sent: it is given `{ bytes }` in a thread of its own, with limits of memory and time, and
 * posts its answer or a fault. Refused with `table.not_a_table`, `table.too_large`, `table.too_hard`.
 */
export async function readTable<Answer>(worker: URL, bytes: Uint8Array): Promise<Answer> {
  const read = await workApart<Answer | TableFault>(worker, { bytes })
  if (read === undefined) throw new Refusal('table.too_hard')
  if (isFault(read)) throw new Refusal(refusals[read])
  return read
}

function isFault(read: unknown): read is TableFault {
  return typeof read === 'string' && Object.hasOwn(refusals, read)
}
