import { DuplicateCandidates, MatterDetail, NearbyReports, type DuplicateCandidate, type NearbyReport } from '@yiwang/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'

import { getJson, sendJson } from '../api/client.ts'
import { matterKey } from '../inbox/cached-rows.ts'
import type { Question } from './question-of.ts'
import { useSettled } from './use-settled.ts'

const settledMs = 600

/** What may be the same as a report that is being taken down. */
export function useDuplicatesOf(question: Question | undefined): UseQueryResult<readonly DuplicateCandidate[]> {
  const asked = useSettled(JSON.stringify(question ?? null), settledMs)
  return useQuery({
    queryKey: ['duplicates', asked],
    queryFn: async () => (await sendJson('POST', '/api/duplicates', { body: JSON.parse(asked), shape: DuplicateCandidates })).candidates,
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** What others have reported around here that seems to be the same. */
export function useNearbyReports(question: Question | undefined): UseQueryResult<readonly NearbyReport[]> {
  const asked = useSettled(JSON.stringify(question ?? null), settledMs)
  return useQuery({
    queryKey: ['nearby-reports', asked],
    queryFn: async () => (await sendJson('POST', '/api/requests/duplicates', { body: JSON.parse(asked), shape: NearbyReports })).candidates,
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** What may be the same as a matter; asks nothing without one. */
export function useMatterDuplicates(id: string | undefined): UseQueryResult<readonly DuplicateCandidate[]> {
  return useQuery({
    queryKey: duplicatesKey(id ?? ''),
    enabled: id !== undefined,
    queryFn: async ({ signal }) => (await getJson(`/api/matters/${id}/duplicates`, DuplicateCandidates, signal)).candidates,
  })
}

/** A matter as it is now, with the version that a merge names. */
export function useDetail(id: string): UseQueryResult<MatterDetail> {
  return useQuery({ queryKey: matterKey(id), queryFn: ({ signal }) => getJson(`/api/matters/${id}`, MatterDetail, signal) })
}

/** Says that another matter is not the same as this one. */
export function useNotTheSame(id: string): UseMutationResult<DuplicateCandidates, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (other) => sendJson('POST', `/api/matters/${id}/not-the-same`, { body: { other }, shape: DuplicateCandidates }),
    onSuccess: ({ candidates }) => {
      client.setQueryData(duplicatesKey(id), candidates)
      void client.invalidateQueries({ queryKey: ['matters'] })
    },
  })
}

/** Which matter goes into which, and why. */
export interface Merging {
  readonly source: { readonly id: string; readonly version: number }
  readonly target: string
  readonly reason: string
}

/** Merges one matter into another; the answer is the merged one. */
export function useMerge(): UseMutationResult<MatterDetail, Error, Merging> {
  const renew = useRenew()
  return useMutation({
    mutationFn: ({ source, target, reason }) =>
      sendJson('POST', `/api/matters/${source.id}/moves`, {
        body: { move: 'merge', version: source.version, carried: { target, reason } },
        shape: MatterDetail,
        key: crypto.randomUUID(),
      }),
    onSettled: (_, __, { source, target }) => renew([source.id, target]),
  })
}

/** Takes a merge back. */
export function useUnmerge(): UseMutationResult<MatterDetail, Error, Merging> {
  const renew = useRenew()
  return useMutation({
    mutationFn: ({ source, reason }) =>
      sendJson('POST', `/api/matters/${source.id}/moves`, {
        body: { move: 'unmerge', version: source.version, carried: { reason } },
        shape: MatterDetail,
        key: crypto.randomUUID(),
      }),
    onSettled: (_, __, { source, target }) => renew([source.id, target]),
  })
}

function useRenew(): (ids: readonly string[]) => Promise<void> {
  const client = useQueryClient()
  return async (ids) => {
    const keys = [...ids.flatMap((id) => [matterKey(id), duplicatesKey(id)]), ['matters']]
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}

function duplicatesKey(id: string) {
  return ['duplicates-of', id] as const
}
