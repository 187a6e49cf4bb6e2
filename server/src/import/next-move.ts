import { getMove, type Actor, type Evidence, type Intent, type Matter } from '@yiwang/kernel'

import type { ImportRow } from './decide-row.ts'

/** A move that an imported matter still has to make: by whom, and at which moment of the past. */
export interface NextMove {
  readonly actor: Actor
  readonly intent: Intent
  /** Epoch milliseconds. */
  readonly at: number
}

const system: Actor = { id: 'system', roles: ['system'] }

/**
 * Accepted and dispatched by rule at the moment of the report, and closed on the source's word when the source had
 * closed it. Nothing once people have taken the matter in hand.
 */
export function findNextMove(matter: Matter, row: ImportRow, source: string): NextMove | undefined {
  const { category, place, suggestion } = matter
  if (matter.status === 'reported') return { actor: system, intent: { move: 'accept', carried: { category, place } }, at: row.reportedAt }
  if (matter.status === 'accepted' && suggestion) {
    const { leadUnit, coUnits, rule } = suggestion
    return { actor: system, intent: { move: 'dispatch', carried: { leadUnit, coUnits, rule } }, at: row.reportedAt }
  }
  if (row.closedAt === undefined || !getMove('adopt').from.includes(matter.status)) return undefined
  const carried = { reason: row.sourceStatus || 'closed', evidence: [sourceRecord(source, row, row.closedAt)] }
  return { actor: importerOf(source), intent: { move: 'adopt', carried }, at: row.closedAt }
}

/** Who brings in what another system has done. */
export function importerOf(source: string): Actor & { readonly role: 'importer' } {
  return { id: `import:${source}`, roles: ['importer'], role: 'importer' }
}

function sourceRecord(source: string, { id, sourceStatus }: ImportRow, closedAt: number): Evidence {
  const takenAt = Temporal.Instant.fromEpochMilliseconds(closedAt).toString()
  return { kind: 'source_record', text: `${source} ${id}: ${sourceStatus || 'closed'} ${takenAt}`, takenAt }
}
