import type { PledgeRow } from '@yiwang/contract'
import { isOfUnit, pledgeStandings, type PledgeStanding } from '@yiwang/kernel'

import { listNeeds } from '../../pledge/needs.ts'
import type { BoardAddress } from './board-address.ts'

/** The pledges that all filters but the standing let through: what the counts are made of. */
export function filterPledges<Row extends PledgeRow>(rows: readonly Row[], address: BoardAddress): readonly Row[] {
  const { unit, kind, livelihood, q = '' } = address
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows.filter(
    (row) =>
      (unit === undefined || isOfUnit(row, unit)) &&
      (kind === undefined || row.kind === kind) &&
      (livelihood === undefined || row.livelihood) &&
      hasWords(row, words),
  )
}

/** Of those the ones of the chosen standing; withdrawn ones only where they are asked for. */
export function filterStanding(rows: readonly PledgeRow[], standing: BoardAddress['standing'], asOf: string): readonly PledgeRow[] {
  if (standing === 'withdrawn') return rows.filter(({ isWithdrawn }) => isWithdrawn)
  const tracked = rows.filter(({ isWithdrawn }) => !isWithdrawn)
  if (standing === undefined) return tracked
  if (standing === 'needs') return tracked.filter((row) => listNeeds(row, asOf).length > 0)
  return tracked.filter(({ progress }) => progress.standing === standing)
}

/** How many stand where; withdrawn ones apart. */
export function countStandings(rows: readonly PledgeRow[]): Readonly<Record<PledgeStanding | 'withdrawn', number>> {
  const counts = Object.fromEntries(pledgeStandings.map((standing) => [standing, 0])) as Record<PledgeStanding | 'withdrawn', number>
  counts.withdrawn = 0
  for (const { isWithdrawn, progress } of rows) counts[isWithdrawn ? 'withdrawn' : progress.standing] += 1
  return counts
}

function hasWords({ subject, raw, number, leader }: PledgeRow, words: readonly string[]): boolean {
  const text = [subject, raw, number, leader ?? ''].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}
