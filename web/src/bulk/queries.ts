import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { RecentBulk, Selection, type Position } from '@yiwang/contract'
import { z } from 'zod'

import { getJson, sendJson } from '../api/client.ts'
import type { DeskSearch } from '../inbox/desk-search.ts'

const recentKey = ['bulk', 'recent'] as const

/** What the question selects, within a ring drawn on the map if there is one. */
export function getSelection({ sort: _sort, ...question }: DeskSearch, ring?: readonly Position[]): Promise<Selection> {
  return sendJson('POST', '/api/matters/selection', { body: { ...question, ...(ring && { ring }) }, shape: Selection })
}

/** The bulk actions that can still be taken back. */
export function useRecentBulk(isAsked: boolean): UseQueryResult<RecentBulk[]> {
  return useQuery({
    queryKey: recentKey,
    queryFn: ({ signal }) => getJson('/api/bulk', z.array(RecentBulk), signal),
    enabled: isAsked,
    refetchInterval: 60_000,
  })
}

/** Reads the lists anew after much has changed. */
export function useRefreshAfterBulk(): () => void {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [recentKey, ['matters']]) void client.invalidateQueries({ queryKey })
  }
}
