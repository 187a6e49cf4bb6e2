import type { InboxRow, MatterPage } from '@yiwang/contract'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'

import type { DeskRow } from './desk-row.ts'
import { patchRows } from './merge-rows.ts'

/** A page of the inbox whose rows know when they were read. */
export interface DeskPage extends Omit<MatterPage, 'rows'> {
  readonly rows: readonly DeskRow[]
}

export type DeskPages = InfiniteData<DeskPage, string | undefined>

export const listKey = ['matters', 'list'] as const

/** The key of one matter's page. */
export function matterKey(id: string): readonly string[] {
  return ['matter', id]
}

/** Puts rows as they are now into every list that shows them. */
export function putRows(client: QueryClient, rows: readonly InboxRow[]): void {
  const readAt = Temporal.Now.instant().epochMilliseconds
  const newer = new Map(rows.map((row) => [row.id, { ...row, readAt }]))
  client.setQueriesData<DeskPages>({ queryKey: listKey }, (data) => data && patchPages(data, newer))
}

function patchPages(data: DeskPages, newer: ReadonlyMap<string, DeskRow>): DeskPages {
  return { ...data, pages: data.pages.map((page) => ({ ...page, rows: patchRows(page.rows, newer) })) }
}
