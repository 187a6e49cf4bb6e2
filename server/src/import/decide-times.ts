import type { Mapping } from './mapping.ts'
import { cell, refused, type Decided, type Values } from './refused-row.ts'
import type { ReadTime } from './time-format.ts'

/** When a row was reported, and closed if its source had closed it: epoch milliseconds. */
export interface RowTimes {
  readonly reportedAt: number
  readonly closedAt?: number
}

/** What times are read with. */
export interface TimePlan {
  readonly mapping: Mapping
  readonly now: number
  readonly readCreated: ReadTime
  readonly readClosed: ReadTime
}

/** The times of a row, or which of them cannot be. */
export function decideTimes(values: Values, plan: TimePlan): Decided<RowTimes> {
  const { mapping, now } = plan
  const reported = decideTime(cell(values, mapping.created.column), plan.readCreated, now)
  if (!reported.ok) return reported
  const reportedAt = reported.value
  if (!isClosed(values, mapping)) return { ok: true, value: { reportedAt } }
  const text = cell(values, mapping.closed?.column)
  if (text === '') return refused('import.closed_without_time')
  const closed = decideTime(text, plan.readClosed, now)
  if (!closed.ok) return closed
  return closed.value < reportedAt
    ? refused('import.closed_before_reported', text)
    : { ok: true, value: { reportedAt, closedAt: closed.value } }
}

function decideTime(text: string, read: ReadTime, now: number): Decided<number> {
  const at = read(text)
  if (at === undefined) return refused('import.bad_time', text)
  return at > now ? refused('import.future_time', text) : { ok: true, value: at }
}

/** By its status where the mapping names one; otherwise a row with a closing time is closed. */
function isClosed(values: Values, { status, closed }: Mapping): boolean {
  return status ? status.closed.includes(cell(values, status.column)) : cell(values, closed?.column) !== ''
}
