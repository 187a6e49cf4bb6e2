import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { readRows, type CsvRow } from './csv-rows.ts'
import { decideRow, type ImportRow, type RowPlan } from './decide-row.ts'
import type { ImportReason } from './import-reason.ts'
import { keepRow, type Importer, type KeptRow } from './keep-row.ts'
import { listKnown } from './known-store.ts'
import { prepareImport, type ImportOrder } from './prepare-import.ts'
import type { RefusedRow } from './refused-file.ts'
import { withinTransaction } from './within-transaction.ts'

/** How many rows are kept together: as many as one block of matter numbers serves. */
const batchSize = 200
/** How many rows of a batch are on their way to the database at a time, so that deciding and keeping overlap. */
const atOnce = 16

/** Who wants to know how an import goes on. */
export interface ImportWatcher {
  readonly begins: (about: { readonly total: number; readonly district: string; readonly isNewDistrict: boolean }) => void
  readonly goesOn: (done: number) => void
  readonly refuses: (row: RefusedRow) => void
}

/** What an import came to. The counts of `kept` and `refused` add up to `total`. */
export interface ImportSummary {
  readonly district: string
  readonly isNewDistrict: boolean
  readonly total: number
  readonly kept: Readonly<Record<KeptRow, number>>
  readonly refused: number
  readonly reasons: ReadonlyMap<ImportReason, number>
}

/** Brings a file of requests in, batch by batch; what a batch has kept stays kept, and a rerun doubles nothing. */
export async function importRequests(services: Services, order: ImportOrder, watcher: ImportWatcher): Promise<ImportSummary> {
  const { plan, total, isNewDistrict } = await prepareImport(services, order)
  const { district, mapping } = plan
  watcher.begins({ total, district: district.code, isNewDistrict })
  const kept = { new: 0, continued: 0, unchanged: 0 }
  const reasons = new Map<ImportReason, number>()
  function refuse(row: RefusedRow): void {
    reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + 1)
    watcher.refuses(row)
  }
  let done = 0
  for await (const batch of inBatches(readRows(order.file, mapping))) {
    const decided = decideBatch(batch, plan, refuse)
    const importer = { district, source: mapping.source }
    const results = await withinTransaction(services, order.isTrial, (within) => keepBatch(within, importer, decided))
    for (const result of results) {
      if ('refused' in result) refuse(result.refused)
      else kept[result.kept] += 1
    }
    done += batch.length
    watcher.goesOn(done)
  }
  return {
    district: district.code,
    isNewDistrict,
    total: done,
    kept,
    refused: [...reasons.values()].reduce((sum, count) => sum + count, 0),
    reasons,
  }
}

interface LineRow {
  readonly line: number
  readonly row: ImportRow
}

type Result = { readonly kept: KeptRow } | { readonly refused: RefusedRow }

async function* inBatches(rows: AsyncIterable<CsvRow>): AsyncGenerator<readonly CsvRow[]> {
  let batch: CsvRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function decideBatch(batch: readonly CsvRow[], plan: RowPlan, refuse: (row: RefusedRow) => void): readonly LineRow[] {
  return batch.flatMap(({ line, values }) => {
    const decided = decideRow(values, plan)
    if (decided.ok) return [{ line, row: decided.value }]
    refuse({ line, id: values?.[plan.mapping.id] ?? '', reason: decided.reason, detail: decided.detail })
    return []
  })
}

/** Rows of one key follow each other; rows of different keys overlap. */
async function keepBatch(services: Services, importer: Importer, rows: readonly LineRow[]): Promise<readonly Result[]> {
  const groups = [...Map.groupBy(rows, ({ row }) => row.key).values()]
  const known = await listKnown(
    services.database.db,
    importer.district.code,
    groups.map(([first]) => first?.row.key ?? ''),
  )
  const results: Result[] = []
  for (let start = 0; start < groups.length; start += atOnce) {
    const now = groups.slice(start, start + atOnce)
    // A batch goes on one connection: more at once would only queue there.
    // eslint-disable-next-line no-await-in-loop
    results.push(...(await Promise.all(now.map((group) => keepGroup(services, importer, { group, known })))).flat())
  }
  return results
}

async function keepGroup(
  services: Services,
  importer: Importer,
  asked: { readonly group: readonly LineRow[]; readonly known: Awaited<ReturnType<typeof listKnown>> },
): Promise<readonly Result[]> {
  const [first, ...repeated] = asked.group
  if (!first) return []
  const again = repeated.map((): Result => ({ kept: 'unchanged' }))
  try {
    return [{ kept: await keepRow(services, importer, { row: first.row, known: asked.known.get(first.row.key) }) }, ...again]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [{ refused: { line: first.line, id: first.row.id, reason: error.code, detail: JSON.stringify(error.detail ?? {}) } }, ...again]
  }
}
