import { FreeText, ShortText, type Position } from '@yiwang/contract'
import { isPosition, type Place } from '@yiwang/kernel'

import { requirePlace, toCgcs2000 } from '../district/find-place.ts'
import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { ImportReason } from './import-reason.ts'
import type { Mapping } from './mapping.ts'
import type { ReadTime } from './time-format.ts'

/** What a row of a file is read with. `categories` maps the values of the category column. */
export interface RowPlan {
  readonly mapping: Mapping
  readonly district: District
  readonly categories: ReadonlyMap<string, string>
  readonly now: number
  readonly readCreated: ReadTime
  readonly readClosed: ReadTime
}

/** A row that can be kept. Instants are epoch milliseconds; `closedAt` is there when the source had closed it. */
export interface ImportRow {
  readonly id: string
  readonly key: string
  readonly category: string
  readonly description: string
  readonly place: Place
  readonly reportedAt: number
  readonly closedAt?: number
  /** What the source said of it, in the source's words. */
  readonly sourceStatus: string
}

/** A row, or why it is refused. */
export type DecidedRow = { readonly ok: true; readonly row: ImportRow } | { readonly ok: false; readonly reason: ImportReason; readonly detail: string }

export type Values = Readonly<Record<string, string>>

/** Decides on one row by the mapping alone: nothing is asked of the database. */
export function decideRow(values: Values | undefined, plan: RowPlan): DecidedRow {
  if (!values) return refused('import.broken_row')
  const { mapping } = plan
  const id = (values[mapping.id] ?? '').trim()
  if (id === '' || id.length > 60) return refused('import.no_id', id.slice(0, 60))
  const category = findCategory(values, plan)
  if (!category.ok) return category
  const times = decideTimes(values, plan)
  if (!times.ok) return times
  const place = decidePlace(values, plan)
  if (!place.ok) return place
  const said = [mapping.description].flat().map((column) => (values[column] ?? '').trim())
  const description = FreeText.safeParse([...new Set(said)].filter((part) => part !== '').join(' · '))
  if (!description.success) return refused('import.no_description')
  const sourceStatus = statusOf(values, mapping)
  const row = { id, key: `import:${mapping.source}:${id}`, category: category.code, description: description.data, place: place.place, ...times.times, sourceStatus }
  return { ok: true, row }
}

function refused(reason: ImportReason, detail = ''): Extract<DecidedRow, { ok: false }> {
  return { ok: false, reason, detail }
}

type Refused = Extract<DecidedRow, { ok: false }>

function findCategory(values: Values, { mapping, categories, district }: RowPlan): { readonly ok: true; readonly code: string } | Refused {
  const value = (values[mapping.category.column] ?? '').trim()
  const otherwise = 'otherwise' in mapping.category ? mapping.category.otherwise : undefined
  const code = categories.get(value) ?? otherwise
  if (code === undefined) return refused('import.unknown_category', value)
  const category = district.categories.get(code)
  if (!category) return refused('category.unknown', code)
  return category.enabled ? { ok: true, code } : refused('category.disabled', code)
}

function decideTimes(values: Values, plan: RowPlan): { readonly ok: true; readonly times: Pick<ImportRow, 'reportedAt' | 'closedAt'> } | Refused {
  const { mapping, now } = plan
  const created = values[mapping.created.column] ?? ''
  const reportedAt = plan.readCreated(created)
  if (reportedAt === undefined) return refused('import.bad_time', created)
  if (reportedAt > now) return refused('import.future_time', created)
  if (!isClosed(values, mapping)) return { ok: true, times: { reportedAt } }
  const closed = (mapping.closed ? (values[mapping.closed.column] ?? '') : '').trim()
  if (closed === '') return refused('import.closed_without_time')
  const closedAt = plan.readClosed(closed)
  if (closedAt === undefined) return refused('import.bad_time', closed)
  if (closedAt > now) return refused('import.future_time', closed)
  return closedAt < reportedAt ? refused('import.closed_before_reported', `${created} > ${closed}`) : { ok: true, times: { reportedAt, closedAt } }
}

/** By its status where the mapping names one; otherwise a row with a closing time is closed. */
function isClosed(values: Values, { status, closed }: Mapping): boolean {
  if (status) return status.closed.includes((values[status.column] ?? '').trim())
  return closed !== undefined && (values[closed.column] ?? '').trim() !== ''
}

function statusOf(values: Values, { status }: Mapping): string {
  return status ? (values[status.column] ?? '').trim().slice(0, 200) : ''
}

const degrees = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/u

/** The position that a row names, in CGCS2000, or why it names none. */
export function decidePosition(values: Values, mapping: Mapping): { readonly ok: true; readonly position: Position } | Refused {
  const [lat, lon] = [(values[mapping.lat] ?? '').trim(), (values[mapping.lon] ?? '').trim()]
  const detail = `${lat}, ${lon}`
  if (lat === '' || lon === '') return refused('import.no_coordinates')
  const position = { lat: Number(lat), lon: Number(lon) }
  if (!degrees.test(lat) || !degrees.test(lon) || (position.lat === 0 && position.lon === 0)) return refused('import.bad_coordinates', detail)
  if (decimalsOf(lat) < 3 && decimalsOf(lon) < 3) return refused('import.rounded_coordinates', detail)
  if (!isPosition(position)) return refused('import.bad_coordinates', detail)
  return { ok: true, position: toCgcs2000(position, mapping.crs) }
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

function decidePlace(values: Values, { mapping, district }: RowPlan): { readonly ok: true; readonly place: Place } | Refused {
  const decided = decidePosition(values, mapping)
  if (!decided.ok) return decided
  const address = ShortText.safeParse(mapping.address ? (values[mapping.address] ?? '') : '')
  try {
    return { ok: true, place: requirePlace(district, decided.position, address.data) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.code, `${decided.position.lat}, ${decided.position.lon}`)
  }
}
