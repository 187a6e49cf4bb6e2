import type { Services } from '../services.ts'
import { readRows, type CsvRow } from './csv-rows.ts'
import { decideRow, type ImportRow, type RowPlan } from './decide-row.ts'
import type { ImportReason } from './import-reason.ts'
import { keepBatch, type KeptRow } from './keep-batch.ts'
import { prepareImport, type ImportOrder } from './prepare-import.ts'
import type { RefusedRow } from './refused-file.ts'

/** How many rows are kept together. */
const batchSize = 200

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
    const rows = decided.map(({ row }) => row)
    const results = await keepBatch(services, { district, source: mapping.source }, { rows, isTrial: order.isTrial })
    for (const [index, result] of results.entries()) {
      if ('kept' in result) kept[result.kept] += 1
      else refuse({ line: decided[index]?.line ?? 0, id: decided[index]?.row.id ?? '', reason: result.reason, detail: result.detail })
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
