import type { Approvals, MatterDetail } from '@yiwang/contract'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { approvalsKey, putAnswered } from './put-detail.ts'

function approvalOf(id: string): Approvals['approvals'][number] {
  return { row: { id } } as Approvals['approvals'][number]
}

test('what was answered is off the queue at once, while the queue is still being asked for again', () => {
  const client = new QueryClient()
  client.setQueryData<Approvals>(approvalsKey, { approvals: [approvalOf('first'), approvalOf('next')], isMore: false })
  const stop = new QueryObserver(client, { queryKey: approvalsKey, queryFn: () => new Promise<Approvals>(() => undefined) }).subscribe(
    () => undefined,
  )
  putAnswered(client, { row: { id: 'first' } } as MatterDetail)
  expect(client.isFetching({ queryKey: approvalsKey })).toBe(1)
  expect(client.getQueryData<Approvals>(approvalsKey)?.approvals.map(({ row }) => row.id)).toEqual(['next'])
  stop()
  client.clear()
})
