import type { MatterQuery } from '@yiwang/contract'

const keys = [
  'status',
  'category',
  'area',
  'unit',
  'channel',
  'heat',
  'q',
  'turn',
  'ended',
  'from',
  'to',
  'sort',
] as const satisfies readonly (keyof MatterQuery)[]

/** The question in the inbox's address: every part as it is written there; the server checks the values. */
export type DeskSearch = Partial<Record<(typeof keys)[number], string>>

/** Reads the question from an address; parts that we do not know, or that are empty, are left out. */
export function readDeskSearch(search: Record<string, unknown>): DeskSearch {
  const found: DeskSearch = {}
  for (const key of keys) {
    const value = search[key]
    if (typeof value === 'string' && value !== '') found[key] = value
  }
  return found
}
