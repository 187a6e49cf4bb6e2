import type { PledgeRow } from '@yiwang/contract'

import { findAskedShare } from './asked-share.ts'

/** Why a pledge needs somebody: it is behind, a unit says otherwise than what is computed, nodes are past, or nothing measures it and it is due soon. */
const needKinds = ['behind', 'gap', 'nodes', 'unmeasured'] as const
export type NeedKind = (typeof needKinds)[number]

/** A pledge is due soon within so many days. */
const soonDays = 45

/** Every reason for which a pledge needs somebody as of a day; none for one that was withdrawn. */
export function listNeeds(row: PledgeRow, asOf: string): readonly NeedKind[] {
  if (row.isWithdrawn) return []
  const { standing, nodes } = row.progress
  const holds: Readonly<Record<NeedKind, boolean>> = {
    behind: standing === 'behind',
    gap: row.claim?.isGap === true,
    nodes: standing !== 'done' && nodes.reached < nodes.due,
    unmeasured: standing === 'not_measured' && row.due <= addDays(asOf, soonDays),
  }
  return needKinds.filter((kind) => holds[kind])
}

/** A pledge that needs somebody, with why. */
export interface Needing {
  readonly row: PledgeRow
  readonly needs: readonly NeedKind[]
}

/** The pledges that need somebody, the most pressing first: most reasons, then furthest behind, then due first. */
export function listNeeding(rows: readonly PledgeRow[], asOf: string): readonly Needing[] {
  return rows
    .map((row) => ({ row, needs: listNeeds(row, asOf) }))
    .filter(({ needs }) => needs.length > 0)
    .toSorted((one, other) => pressing(other) - pressing(one) || (one.row.due < other.row.due ? -1 : 1))
}

function pressing({ row, needs }: Needing): number {
  return needs.length * 10 + Number(row.livelihood) + findShortfall(row) + Math.abs(row.claim?.isGap === true ? (row.claim.gap ?? 0) : 0)
}

/** How much of the way is missing against what should be gone by now; 0 where nothing is missing or nothing can be told. */
function findShortfall(row: PledgeRow): number {
  const asked = findAskedShare(row)
  return asked === null || row.progress.share === null ? 0 : Math.max(0, asked - row.progress.share)
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
