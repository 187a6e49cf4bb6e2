import { localTime } from '../district/local-time.ts'
import { keepMany } from '../matter/keep-many-store.ts'
import type { LivedWithIntake } from '../matter/matter-row.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import type { ImportRow } from './decide-row.ts'
import type { ImportReason } from './import-reason.ts'
import { listKnown } from './known-store.ts'
import { decideLife, type Importer } from './live-row.ts'
import { findNextMove } from './next-move.ts'

/** What came of a row: it is new, it went on from where it stood, or nothing was left to do. */
export type KeptRow = 'new' | 'continued' | 'unchanged'

/** What came of each row of a batch, in its order. */
export type RowResult = { readonly kept: KeptRow } | { readonly reason: ImportReason; readonly detail: string }

/**
 * Keeps a batch: the new rows with their whole lives in one statement, the known ones move by move from where they
 * stand. A trial decides the same and keeps nothing.
 */
export async function keepBatch(
  services: Services,
  importer: Importer,
  batch: { readonly rows: readonly ImportRow[]; readonly isTrial: boolean },
): Promise<readonly RowResult[]> {
  const { rows, isTrial } = batch
  const known = await listKnown(
    services.database.db,
    importer.district.code,
    rows.map(({ key }) => key),
  )
  const lives: LivedWithIntake[] = []
  const results: RowResult[] = []
  const seen = new Set<string>()
  async function keepRow(row: ImportRow): Promise<RowResult> {
    const found = known.get(row.key)
    if (found) return continueRow(services, importer, { row, found, isTrial })
    if (seen.has(row.key)) return { kept: 'unchanged' }
    return begin(importer, row, { number: isTrial ? 'trial' : await nextNumber(services, importer, row), lives })
  }
  for (const row of rows) {
    // Numbers come in order, and a known row moves one step after the other.
    // eslint-disable-next-line no-await-in-loop
    results.push(await keepRow(row))
    seen.add(row.key)
  }
  if (!isTrial && lives.length > 0) await keepMany(services.database.db, lives)
  return results
}

function begin(importer: Importer, row: ImportRow, into: { readonly number: string; readonly lives: LivedWithIntake[] }): RowResult {
  const life = decideLife(importer, row, into.number)
  if (!life.ok) return { reason: life.problem.code, detail: JSON.stringify(life.problem.detail ?? {}) }
  into.lives.push(life.value)
  return { kept: 'new' }
}

function nextNumber({ numbers }: Services, { district }: Importer, row: ImportRow): Promise<string> {
  return numbers.next(localTime(district.timeZone, row.reportedAt).day)
}

async function continueRow(
  services: Services,
  { district, source }: Importer,
  asked: { readonly row: ImportRow; readonly found: FoundMatter; readonly isTrial: boolean },
): Promise<RowResult> {
  let { found } = asked
  if (asked.isTrial) return { kept: findNextMove(found.matter, asked.row, source) ? 'continued' : 'unchanged' }
  try {
    let steps = 0
    for (let next = findNextMove(found.matter, asked.row, source); next; next = findNextMove(found.matter, asked.row, source)) {
      // Each move is decided on what the one before it made.
      // eslint-disable-next-line no-await-in-loop
      found = await moveMatter(services, district, { found, ...next })
      steps += 1
    }
    return { kept: steps > 0 ? 'continued' : 'unchanged' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { reason: error.code, detail: JSON.stringify(error.detail ?? {}) }
  }
}
