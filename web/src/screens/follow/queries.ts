import { Follow, type ConfirmRequest } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'

import { getJson, sendJson } from '../../api/client.ts'

const minute = 60_000

function keyOf(code: string): readonly [string, string] {
  return ['follow', code]
}

/** How a report stands; looked at again every minute while the page is open. */
export function useFollow(code: string): UseQueryResult<Follow> {
  return useQuery({
    queryKey: keyOf(code),
    queryFn: ({ signal }) => getJson(`/api/requests/${encodeURIComponent(code)}`, Follow, signal),
    refetchInterval: minute,
  })
}

/** Asks for it to be taken up again; the answer is how it stands then. */
export function useReopen(code: string): UseMutationResult<Follow, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      sendJson('POST', `/api/requests/${encodeURIComponent(code)}/reopen`, { body: { reason }, shape: Follow }),
    onSuccess: (follow) => client.setQueryData(keyOf(code), follow),
  })
}

/** Says that it is solved, and how satisfied one is; the answer is how it stands then. */
export function useConfirm(code: string): UseMutationResult<Follow, Error, ConfirmRequest> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ConfirmRequest) => sendJson('POST', `/api/requests/${encodeURIComponent(code)}/confirm`, { body, shape: Follow }),
    onSuccess: (follow) => client.setQueryData(keyOf(code), follow),
  })
}
