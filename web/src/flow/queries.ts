import { Approvals, MatterDetail, MatterPage, type AnswerRequest } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'

import { getJson, sendJson } from '../api/client.ts'
import { matterKey } from '../inbox/cached-rows.ts'
import { approvalsKey, putAnswered, waitingKey } from './put-detail.ts'

const often = 60_000

/** What others have asked for and this person may decide. */
export function useApprovals(): UseQueryResult<Approvals> {
  return useQuery({
    queryKey: approvalsKey,
    queryFn: ({ signal }) => getJson('/api/approvals', Approvals, signal),
    refetchInterval: often,
  })
}

/** A page of matters that wait for this person, by the words of a question to the inbox. */
export function useWaitingPage(question: string, isAsked = true): UseQueryResult<MatterPage> {
  return useQuery({
    queryKey: [...waitingKey, question],
    queryFn: ({ signal }) => getJson(`/api/matters?${question}`, MatterPage, signal),
    refetchInterval: often,
    enabled: isAsked,
  })
}

/** An answer to what was asked for, and the key under which a repeat is not counted twice. */
export interface GivenAnswer {
  readonly id: string
  readonly body: z.input<typeof AnswerRequest>
  readonly key: string
}

/** Grants or refuses what was asked for. */
export function useGiveAnswer(): UseMutationResult<MatterDetail, Error, GivenAnswer> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body, key }) => sendJson('POST', `/api/matters/${id}/answer`, { body, shape: MatterDetail, key }),
    onSuccess: (detail) => putAnswered(client, detail),
    onError: async (_error, { id }) => {
      await client.invalidateQueries({ queryKey: matterKey(id) })
      await client.invalidateQueries({ queryKey: approvalsKey })
    },
  })
}
