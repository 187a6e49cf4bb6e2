import { type AnswerRequest, MatterDetail, MatterPage, type MatterRow, type MoveRequest } from '@yiwang/contract'
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import { useLive } from '../../live/use-live.ts'
import { listKey, matterKey, pointsKey, putRows } from '../../inbox/cached-rows.ts'
import { writeQuestion } from '../../inbox/question.ts'

/** One matter, kept true while it is looked at. */
export function useMatter(id: string): UseQueryResult<MatterDetail> {
  const client = useQueryClient()
  function renew(): void {
    void client.invalidateQueries({ queryKey: matterKey(id) })
  }
  useLive({ onEvent: (event) => event.id === id && renew(), onMissed: renew })
  return useQuery({
    queryKey: matterKey(id),
    queryFn: ({ signal }) => getJson(`/api/matters/${id}`, MatterDetail, signal),
    refetchInterval: 60_000,
  })
}

/** What was sent under which key: a repeat with the same key is not counted twice. */
interface Keyed<Body> {
  readonly body: Body
  readonly key: string
}

export function useMoveMatter(id: string): UseMutationResult<MatterDetail, Error, Keyed<MoveRequest>> {
  return useChange(id, 'moves')
}

export function useAnswer(id: string): UseMutationResult<MatterDetail, Error, Keyed<z.input<typeof AnswerRequest>>> {
  return useChange(id, 'answer')
}

export function useAddNote(id: string): UseMutationResult<MatterDetail, Error, Keyed<{ text: string }>> {
  return useChange(id, 'notes')
}

export function useClaimMatter(id: string): UseMutationResult<MatterDetail, Error, Keyed<{ claimed: boolean; version: number }>> {
  return useChange(id, 'claim')
}

function useChange<Body>(id: string, action: string): UseMutationResult<MatterDetail, Error, Keyed<Body>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }) => sendJson('POST', `/api/matters/${id}/${action}`, { body, shape: MatterDetail, key }),
    onSuccess: (detail) => putDetail(client, detail),
    onError: () => client.invalidateQueries({ queryKey: matterKey(id) }),
  })
}

async function putDetail(client: QueryClient, detail: MatterDetail): Promise<void> {
  client.setQueryData(matterKey(detail.row.id), detail)
  putRows(client, [detail.row])
  await Promise.all([listKey, pointsKey].map((queryKey) => client.invalidateQueries({ queryKey, refetchType: 'none' })))
}

/** Running matters that fit some words, to merge into. */
export function useFindMatters(words: string): UseQueryResult<MatterRow[]> {
  const question = writeQuestion({ q: words, ended: 'no', sort: 'newest' }, { limit: '8' })
  return useQuery({
    queryKey: ['matters', 'found', words],
    queryFn: async ({ signal }) => (await getJson(`/api/matters?${question}`, MatterPage, signal)).rows,
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  })
}
