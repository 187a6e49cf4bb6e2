import { IndicatorRowsPage, IndicatorView, type IndicatorRowsAsk } from '@yiwang/contract'
import type { Period } from '@yiwang/kernel'
import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../api/client.ts'

/** The indicators with their definitions; they do not change while one looks. */
export function useIndicators(): UseQueryResult<IndicatorView[]> {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => getJson('/api/indicators', z.array(IndicatorView), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The matters behind a number. */
export type Opened = Omit<z.input<typeof IndicatorRowsAsk>, 'cursor' | 'limit'> & { readonly period: Period }

/** The matters that a number counted, page after page. */
export function useCounted(opened: Opened): UseInfiniteQueryResult<InfiniteData<IndicatorRowsPage>> {
  return useInfiniteQuery({
    queryKey: ['scores', 'rows', opened],
    queryFn: ({ pageParam }) =>
      sendJson('POST', '/api/indicators/rows', {
        body: { ...opened, ...(pageParam !== '' && { cursor: pageParam }) },
        shape: IndicatorRowsPage,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
