import type { BulkAction } from '@yiwang/contract'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** What a bulk action did to one matter: `seq` is the event that it made. */
export interface BulkStep {
  readonly matter: string
  readonly seq: number
}

/** Whose bulk action it is; `at` is epoch milliseconds. */
export interface Bulk {
  readonly district: string
  readonly bulk: string
  readonly person: string
  readonly action: BulkAction
  readonly at: number
}

/** Notes what was done, so that it can be taken back. */
export async function keepSteps(db: Kysely<Schema>, bulk: Bulk, steps: readonly BulkStep[]): Promise<void> {
  if (steps.length === 0) return
  const { district, person, action } = bulk
  const rows = steps.map(({ matter, seq }) => ({ district, bulk: bulk.bulk, matter, seq, action, person, at: new Date(bulk.at) }))
  await db
    .insertInto('bulk_step')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['district', 'bulk', 'matter']).doNothing())
    .execute()
}

/** The bulk actions of a person since a moment (epoch milliseconds) that were not taken back, the newest first. */
export async function listRecent(
  db: Kysely<Schema>,
  of: { readonly district: string; readonly person: string; readonly since: number },
): Promise<readonly { readonly bulk: string; readonly action: BulkAction; readonly at: Date; readonly count: number }[]> {
  const { rows } = await sql<{ bulk: string; action: BulkAction; at: Date; count: number }>`
    select bulk, action, max(at) as at, count(*)::int as count from bulk_step
    where district = ${of.district} and person = ${of.person} and at >= ${new Date(of.since)} and not is_undone
    group by bulk, action order by max(at) desc limit 20`.execute(db)
  return rows
}

/** The steps of a person's bulk action since a moment that were not taken back, at most `limit`. */
export async function listSteps(
  db: Kysely<Schema>,
  of: Pick<Bulk, 'district' | 'person' | 'bulk'> & { readonly since: number; readonly limit: number },
): Promise<readonly (BulkStep & { readonly action: BulkAction })[]> {
  const { rows } = await sql<BulkStep & { action: BulkAction }>`
    select matter, seq, action from bulk_step
    where district = ${of.district} and bulk = ${of.bulk}::uuid and person = ${of.person} and at >= ${new Date(of.since)} and not is_undone
    order by matter limit ${of.limit}`.execute(db)
  return rows
}

/** Notes that steps were taken back, or cannot be any more. */
export async function closeSteps(db: Kysely<Schema>, of: Pick<Bulk, 'district' | 'bulk'>, matters: readonly string[]): Promise<void> {
  if (matters.length === 0) return
  await db
    .updateTable('bulk_step')
    .set({ is_undone: true })
    .where('district', '=', of.district)
    .where('bulk', '=', of.bulk)
    .where('matter', 'in', matters)
    .execute()
}
