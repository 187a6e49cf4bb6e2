import {
  DispatchTable,
  MatterDetail,
  MatterPage,
  type MatterRow,
  type MoveRequest,
  type NewPrecedent,
  type SplitRequest,
} from '@yiwang/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'

import { getJson, sendJson } from '../../api/client.ts'
import { useLive } from '../../live/use-live.ts'
import { putDetail } from '../../flow/put-detail.ts'
import { matterKey } from '../../inbox/cached-rows.ts'
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

export function useAddNote(id: string): UseMutationResult<MatterDetail, Error, Keyed<{ text: string }>> {
  return useChange(id, 'notes')
}

export function useClaimMatter(id: string): UseMutationResult<MatterDetail, Error, Keyed<{ claimed: boolean; version: number }>> {
  return useChange(id, 'claim')
}

export function useSplit(id: string): UseMutationResult<MatterDetail, Error, Keyed<SplitRequest>> {
  return useChange(id, 'split')
}

export function useReply(id: string): UseMutationResult<MatterDetail, Error, Keyed<{ text: string }>> {
  return useChange(id, 'replies')
}

/** Takes back the reply that is this entry of the story. */
export function useWithdrawReply(id: string): UseMutationResult<MatterDetail, Error, number> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (seq) => sendJson('DELETE', `/api/matters/${id}/replies/${seq}`, { shape: MatterDetail }),
    onSuccess: (detail) => putDetail(client, detail),
    onError: () => client.invalidateQueries({ queryKey: matterKey(id) }),
  })
}

/** The dispatch rules in force, for the precedents among them. */
export function useDispatchRules(isAsked: boolean): UseQueryResult<DispatchTable> {
  return useQuery({
    queryKey: ['dispatch-table'],
    queryFn: ({ signal }) => getJson('/api/dispatch-table', DispatchTable, signal),
    enabled: isAsked,
  })
}

/** Makes a ruling the rule for the next matter of its kind. */
export function useKeepPrecedent(): UseMutationResult<DispatchTable, Error, NewPrecedent> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/dispatch-table/precedents', { body, shape: DispatchTable }),
    onSuccess: (table) => client.setQueryData(['dispatch-table'], table),
  })
}

function useChange<Body>(id: string, action: string): UseMutationResult<MatterDetail, Error, Keyed<Body>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }) => sendJson('POST', `/api/matters/${id}/${action}`, { body, shape: MatterDetail, key }),
    onSuccess: (detail) => putDetail(client, detail),
    onError: () => client.invalidateQueries({ queryKey: matterKey(id) }),
  })
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
