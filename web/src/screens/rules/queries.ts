import { DispatchTable, TriedDispatch, type NewDispatchTable, type TryDispatch } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'

export function useDispatchTable(): UseQueryResult<DispatchTable> {
  return useQuery({ queryKey: ['dispatch-table'], queryFn: ({ signal }) => getJson('/api/dispatch-table', DispatchTable, signal) })
}

export function usePublishRules(): UseMutationResult<DispatchTable, Error, NewDispatchTable> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/dispatch-table', { body, shape: DispatchTable }),
    onSuccess: (table) => client.setQueryData(['dispatch-table'], table),
    onError: () => client.invalidateQueries({ queryKey: ['dispatch-table'] }),
  })
}

/** Asks which row would fire; nothing is kept. */
export function useTryDispatch(): UseMutationResult<TriedDispatch, Error, z.input<typeof TryDispatch>> {
  return useMutation({ mutationFn: (body) => sendJson('POST', '/api/dispatch-table/try', { body, shape: TriedDispatch }) })
}
