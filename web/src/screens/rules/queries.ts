import {
  Category,
  DispatchTable,
  DivisionView,
  LimitTable,
  TriedDispatch,
  UnitView,
  type LimitRow,
  type NewDispatchTable,
  type TryDispatch,
} from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'

// Names change seldom, and every screen asks for them.
const longTime = 10 * 60_000

export function useCategories(): UseQueryResult<Category[]> {
  return useQuery({
    queryKey: ['categories'],
    queryFn: ({ signal }) => getJson('/api/categories', z.array(Category), signal),
    staleTime: longTime,
  })
}

export function useUnits(): UseQueryResult<UnitView[]> {
  return useQuery({ queryKey: ['units'], queryFn: ({ signal }) => getJson('/api/units', z.array(UnitView), signal), staleTime: longTime })
}

export function useDivisions(): UseQueryResult<DivisionView[]> {
  return useQuery({
    queryKey: ['divisions'],
    queryFn: ({ signal }) => getJson('/api/divisions', z.array(DivisionView), signal),
    staleTime: longTime,
  })
}

export function useDispatchTable(): UseQueryResult<DispatchTable> {
  return useQuery({ queryKey: ['dispatch-table'], queryFn: ({ signal }) => getJson('/api/dispatch-table', DispatchTable, signal) })
}

export function useLimitTable(): UseQueryResult<LimitTable> {
  return useQuery({ queryKey: ['limit-table'], queryFn: ({ signal }) => getJson('/api/limit-table', LimitTable, signal) })
}

export function usePublishRules(): UseMutationResult<DispatchTable, Error, NewDispatchTable> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/dispatch-table', { body, shape: DispatchTable }),
    onSuccess: (table) => client.setQueryData(['dispatch-table'], table),
    onError: () => client.invalidateQueries({ queryKey: ['dispatch-table'] }),
  })
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

/** Asks which row would fire; nothing is kept. */
export function useTryDispatch(): UseMutationResult<TriedDispatch, Error, z.input<typeof TryDispatch>> {
  return useMutation({ mutationFn: (body) => sendJson('POST', '/api/dispatch-table/try', { body, shape: TriedDispatch }) })
}
