import type { MatterRow } from '@yiwang/contract'
import { matterHeatOf, type MatterHeat } from '@yiwang/ui/map'

/** A row of the inbox with the moment it was read (epoch milliseconds), which its time left belongs to. */
export interface DeskRow extends MatterRow {
  readonly readAt: number
}

/** How long is left, in which time: working, or running on. */
export interface Left {
  readonly ms: number
  readonly unit: 'work_hour' | 'urgent_work_hour'
}

const minute = 60_000
const days = { work_hour: 8 * 60 * minute, urgent_work_hour: 24 * 60 * minute } as const

/** How the row stands now (epoch milliseconds). */
export function heatOfRow(row: MatterRow, now: number): MatterHeat {
  return matterHeatOf(row, now)
}

/**
 * The time left now (epoch milliseconds). A row does not name its limit's unit: where the time left is the plain time
 * to the due instant, the limit runs on (or both lie in one working period, where it makes no difference).
 */
export function leftOfRow(row: DeskRow, now: number): Left | undefined {
  if (row.leftMs === null || row.dueAt === null) return undefined
  const runsOn = Math.abs(row.dueAt - row.readAt - row.leftMs) < minute
  if (row.isPaused || !runsOn) return { ms: row.leftMs, unit: 'work_hour' }
  return { ms: row.dueAt - now, unit: 'urgent_work_hour' }
}

/** The time left as a line of the list says it: from two days on, whole days only. */
export function roundLeft({ ms, unit }: Left): Left {
  const day = days[unit]
  return Math.abs(ms) < 2 * day ? { ms, unit } : { ms: Math.trunc(ms / day) * day, unit }
}
