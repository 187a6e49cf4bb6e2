import { LimitTable, type LimitRow } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'

import { getJson, sendJson } from '../../api/client.ts'

export function useLimitTable(): UseQueryResult<LimitTable> {
  return useQuery({ queryKey: ['limit-table'], queryFn: ({ signal }) => getJson('/api/limit-table', LimitTable, signal) })
}

interface NewLimits {
  readonly basedOn: string
  readonly note: string
  readonly rows: readonly LimitRow[]
}

export function usePublishLimits(): UseMutationResult<LimitTable, Error, NewLimits> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/limit-table', { body, shape: LimitTable }),
    onSuccess: (table) => client.setQueryData(['limit-table'], table),
    onError: () => client.invalidateQueries({ queryKey: ['limit-table'] }),
  })
}
