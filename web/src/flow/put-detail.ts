import type { Approvals, MatterDetail } from '@yiwang/contract'
import type { QueryClient } from '@tanstack/react-query'

import { listKey, matterKey, putRows } from '../inbox/cached-rows.ts'

export const approvalsKey = ['approvals'] as const
export const waitingKey = ['waiting'] as const

/** Puts a matter as it is now wherever it is shown; lists are asked again when they are looked at. */
export async function putDetail(client: QueryClient, detail: MatterDetail): Promise<void> {
  client.setQueryData(matterKey(detail.row.id), detail)
  putRows(client, [detail.row])
  await client.invalidateQueries({ queryKey: listKey, refetchType: 'none' })
  await renewWaiting(client)
}

/** Takes an answered matter off what waits for an answer, at once: the next one can be answered before the lists have come again. */
export function putAnswered(client: QueryClient, detail: MatterDetail): void {
  const { id } = detail.row
  client.setQueryData<Approvals>(
    approvalsKey,
    (known) => known && { ...known, approvals: known.approvals.filter(({ row }) => row.id !== id) },
  )
  void putDetail(client, detail)
}

/** Asks again what waits for this person. */
export async function renewWaiting(client: QueryClient): Promise<void> {
  await Promise.all([approvalsKey, waitingKey].map((queryKey) => client.invalidateQueries({ queryKey })))
}
