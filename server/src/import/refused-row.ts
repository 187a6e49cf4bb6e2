import type { ImportReason } from './import-reason.ts'

/** The values of a row by column. */
export type Values = Readonly<Record<string, string>>

/** A decision against a row: why, and the value that was looked at. */
export interface Refused {
  readonly ok: false
  readonly reason: ImportReason
  readonly detail: string
}

/** A decision on part of a row. */
export type Decided<T> = { readonly ok: true; readonly value: T } | Refused

/** Refuses a row. */
export function refused(reason: ImportReason, detail = ''): Refused {
  return { ok: false, reason, detail }
}

/** The text in a column, trimmed; empty when the mapping names no such column. */
export function cell(values: Values, column: string | undefined): string {
  return column === undefined ? '' : (values[column] ?? '').trim()
}
