import { MatterDetail, MatterPage, SavedView, type ClaimRequest, type InboxRow, type NewSavedView } from '@yiwang/contract'
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import type { DeskSearch } from '../../inbox/desk-search.ts'
import { listKey, matterKey, putRows, type DeskPage, type DeskPages } from '../../inbox/cached-rows.ts'
import { sortOf, writeQuestion } from '../../inbox/question.ts'

const pageSize = '50'

/** One page of the inbox. */
export async function getPage(search: DeskSearch, cursor: string | undefined, signal?: AbortSignal): Promise<DeskPage> {
  const question = writeQuestion(search, { sort: sortOf(search), limit: pageSize, cursor })
  const page = await getJson(`/api/matters?${question}`, MatterPage, signal)
  const readAt = Temporal.Now.instant().epochMilliseconds
  return { ...page, rows: page.rows.map((row) => ({ ...row, readAt })) }
}

export function useMatterList(search: DeskSearch): UseInfiniteQueryResult<DeskPages> {
  return useInfiniteQuery({
    queryKey: [...listKey, writeQuestion(search)],
    queryFn: ({ pageParam, signal }) => getPage(search, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
}

export function useSavedViews(): UseQueryResult<SavedView[]> {
  return useQuery({ queryKey: ['saved-views'], queryFn: ({ signal }) => getJson('/api/saved-views', z.array(SavedView), signal) })
}

export function useSaveView(): UseMutationResult<unknown, Error, z.input<typeof NewSavedView>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/saved-views', { body, shape: z.unknown() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['saved-views'] }),
  })
}

export function useDeleteView(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id) => sendJson('DELETE', `/api/saved-views/${id}`, { shape: z.unknown() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['saved-views'] }),
  })
}

/** Claims a matter or lets it go; the answer is the row as it is now, whichever of its shapes the server sends. */
export function useClaim(): UseMutationResult<InboxRow | undefined, Error, { row: InboxRow; claimed: boolean }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ row, claimed }) => {
      const body: z.input<typeof ClaimRequest> = { claimed, version: row.version }
      const detail = await sendJson('POST', `/api/matters/${row.id}/claim`, { body, shape: MatterDetail })
      client.setQueryData(matterKey(row.id), detail)
      return detail.row
    },
    onSuccess: (row) => row && putRows(client, [row]),
    onError: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

/** The row of one matter as it is now. */
export async function getRow(id: string): Promise<InboxRow> {
  return (await getJson(`/api/matters/${id}`, MatterDetail)).row
}
