import type { InboxRow, MatterRow } from '@yiwang/contract'
import type { LimitUnit } from '@yiwang/kernel'

/** A row with the moment it was read (epoch milliseconds), which its time left belongs to. */
export interface ReadRow extends MatterRow {
  readonly readAt: number
}

/** A row of the inbox. */
export interface DeskRow extends ReadRow, InboxRow {}

/** How long is left, in the limit's own time. */
export interface Left {
  readonly ms: number
  readonly unit: LimitUnit
}

const hour = 3_600_000

/** The time left now (epoch milliseconds): an urgent limit runs on since the row was read, working time is left as the server counted it. */
export function leftOfRow(row: ReadRow, now: number): Left | undefined {
  if (row.leftMs === null || row.limitUnit === null) return undefined
  const ms = row.isPaused || !runsOn(row.limitUnit) ? row.leftMs : row.leftMs - (now - row.readAt)
  return { ms, unit: row.limitUnit }
}

/** The time left as a line of the list says it: from two days on, whole days only. */
export function roundLeft({ ms, unit }: Left): Left {
  const day = (runsOn(unit) ? 24 : 8) * hour
  return Math.abs(ms) < 2 * day ? { ms, unit } : { ms: Math.trunc(ms / day) * day, unit }
}

function runsOn(unit: LimitUnit): boolean {
  return unit.startsWith('urgent')
}
