import { getMove, type Actor, type Evidence, type Intent } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { reportMatter } from '../matter/report-matter.ts'
import type { Services } from '../services.ts'
import type { ImportRow } from './decide-row.ts'

/** What came of a row: it is new, it went on from where it stood, or nothing was left to do. */
export type KeptRow = 'new' | 'continued' | 'unchanged'

/** Who acts in an import. */
export interface Importer {
  readonly district: District
  readonly source: string
}

/**
 * Brings one row through the same door as everything else: reported, accepted and dispatched by rule at the time of
 * the source, and closed on the source's word if the source had closed it. Goes on from where a killed run stopped.
 */
export async function keepRow(
  services: Services,
  importer: Importer,
  asked: { readonly row: ImportRow; readonly known: FoundMatter | undefined },
): Promise<KeptRow> {
  const { row, known } = asked
  let found = known ?? (await report(services, importer, row))
  let steps = 0
  for (let next = findNext(found, importer, row); next; next = findNext(found, importer, row)) {
    // Each move is decided on what the one before it made.
    // eslint-disable-next-line no-await-in-loop
    found = await moveMatter(services, importer.district, { found, ...next })
    steps += 1
  }
  if (!known) return 'new'
  return steps > 0 ? 'continued' : 'unchanged'
}

async function report(services: Services, { district, source }: Importer, row: ImportRow): Promise<FoundMatter> {
  const { key, category, description, place, reportedAt } = row
  const actor = { id: `import:${source}`, roles: ['importer'] as const, role: 'importer' as const }
  const { matter, head } = await reportMatter(services, district, {
    channel: 'import',
    category,
    description,
    place,
    evidence: [],
    actor,
    key,
    at: reportedAt,
  })
  return { matter, head }
}

interface Next {
  readonly actor: Actor
  readonly intent: Intent
  readonly at: number
}

const system: Actor = { id: 'system', roles: ['system'] }

/** The next move of a row's matter, by its state: nothing once people have taken it in hand. */
function findNext({ matter }: FoundMatter, { source }: Importer, row: ImportRow): Next | undefined {
  const { category, place, suggestion } = matter
  if (matter.status === 'reported') return { actor: system, intent: { move: 'accept', carried: { category, place } }, at: row.reportedAt }
  if (matter.status === 'accepted' && suggestion) {
    const { leadUnit, coUnits, rule } = suggestion
    return { actor: system, intent: { move: 'dispatch', carried: { leadUnit, coUnits, rule } }, at: row.reportedAt }
  }
  if (row.closedAt === undefined || !getMove('adopt').from.includes(matter.status)) return undefined
  const carried = { reason: row.sourceStatus || 'closed', evidence: [sourceRecord(source, row, row.closedAt)] }
  return { actor: { id: `import:${source}`, roles: ['importer'] }, intent: { move: 'adopt', carried }, at: row.closedAt }
}

function sourceRecord(source: string, { id, sourceStatus }: ImportRow, closedAt: number): Evidence {
  const takenAt = Temporal.Instant.fromEpochMilliseconds(closedAt).toString()
  return { kind: 'source_record', text: `${source} ${id}: ${sourceStatus || 'closed'} ${takenAt}`, takenAt }
}
