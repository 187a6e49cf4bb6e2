import {
  MatterDetail,
  MatterPage,
  MatterPoints,
  SavedView,
  type ClaimRequest,
  type LiveEvent,
  type MatterRow,
  type NewSavedView,
} from '@yiwang/contract'
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import type { DeskSearch } from '../../desk-search.ts'
import type { DeskRow } from './desk-row.ts'
import { patchRows } from './merge-rows.ts'
import { sortOf, writeQuestion } from './question.ts'

/** A page of the inbox whose rows know when they were read. */
export interface DeskPage extends Omit<MatterPage, 'rows'> {
  readonly rows: readonly DeskRow[]
}

export type DeskPages = InfiniteData<DeskPage, string | undefined>

export const listKey = ['matters', 'list'] as const
export const pointsKey = ['matters', 'points'] as const
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

export function useMatterPoints(search: DeskSearch, bbox: string | undefined): UseQueryResult<MatterPoints> {
  const { sort: _sort, ...question } = search
  return useQuery({
    queryKey: [...pointsKey, writeQuestion(question), bbox],
    queryFn: ({ signal }) => getJson(`/api/matters/points?${writeQuestion(question, { bbox })}`, MatterPoints, signal),
    enabled: bbox !== undefined,
    placeholderData: keepPreviousData,
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
export function useClaim(): UseMutationResult<MatterRow | undefined, Error, { row: MatterRow; claimed: boolean }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ row, claimed }) => {
      const body: z.input<typeof ClaimRequest> = { claimed, version: row.version }
      const detail = await sendJson('POST', `/api/matters/${row.id}/claim`, { body, shape: MatterDetail })
      client.setQueryData(['matter', row.id], detail)
      return detail.row
    },
    onSuccess: (row) => row && putRows(client, [row]),
    onError: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

/** Puts rows as they are now into every list that shows them. */
export function putRows(client: QueryClient, rows: readonly MatterRow[]): void {
  const readAt = Temporal.Now.instant().epochMilliseconds
  const newer = new Map(rows.map((row) => [row.id, { ...row, readAt }]))
  client.setQueriesData<DeskPages>({ queryKey: listKey }, (data) => data && patchPages(data, newer))
}

/** Puts what the live stream says into lists and points at once; the rest of the row follows. */
export function putEvent(client: QueryClient, event: LiveEvent): void {
  client.setQueriesData<MatterPoints>({ queryKey: pointsKey }, (data) => {
    if (!data?.points.some(({ id }) => id === event.id)) return data
    return { ...data, points: data.points.map((point) => (point.id === event.id ? { ...point, status: event.status } : point)) }
  })
}

function patchPages(data: DeskPages, newer: ReadonlyMap<string, DeskRow>): DeskPages {
  return { ...data, pages: data.pages.map((page) => ({ ...page, rows: patchRows(page.rows, newer) })) }
}

/** The row of one matter as it is now. */
export async function getRow(id: string): Promise<MatterRow> {
  return (await getJson(`/api/matters/${id}`, MatterDetail)).row
}
