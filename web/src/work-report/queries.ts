import { ReportList, ReportReview, type ReportRow, type ReportUpload } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type QueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendBytes, sendJson } from '../api/client.ts'

/** The kinds of files that are read as reports. */
export const reportFiles = '.txt,.docx,.pdf,.html,.htm'

const listKey = ['work-reports'] as const

/** Under which key a report's review is kept. */
export function reviewKey(id: string): readonly [string, string] {
  return ['work-report', id]
}

/** The reports that were taken in. */
export function useReports(): UseQueryResult<ReportRow[]> {
  return useQuery({ queryKey: listKey, queryFn: ({ signal }) => getJson('/api/work-reports', ReportList, signal) })
}

/** A report with its text, what was found in it and what was decided. */
export function useReview(id: string): UseQueryResult<ReportReview> {
  return useQuery({ queryKey: reviewKey(id), queryFn: ({ signal }) => getReview(id, signal) })
}

/** A report's review as the server has it now. */
export function getReview(id: string, signal?: AbortSignal): Promise<ReportReview> {
  return getJson(`/api/work-reports/${id}`, ReportReview, signal)
}

/** A file on its way in. */
export interface Upload extends Pick<ReportUpload, 'year' | 'place' | 'replaces'> {
  readonly file: File
}

/** Sends a file to be taken in as a report, or as another's text. */
export function useUpload(): UseMutationResult<ReportReview, Error, Upload> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, year, place, replaces }) => {
      const words = Object.entries({ name: file.name, year, place, replaces }).filter(([, value]) => value !== undefined)
      const query = new URLSearchParams(words.map(([key, value]) => [key, String(value)]))
      return sendBytes(`/api/work-reports?${query.toString()}`, file, ReportReview)
    },
    onSuccess: (review) => keepReview(client, review),
  })
}

/** Keeps what the server answered, and has lists counted anew. */
export function keepReview(client: QueryClient, review: ReportReview): void {
  client.setQueryData(reviewKey(review.id), review)
  void client.invalidateQueries({ queryKey: listKey })
  void client.invalidateQueries({ queryKey: ['pledges'] })
}

/** Takes a report out from which nothing is tracked. */
export function useRemoveReport(): UseMutationResult<null, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id) => sendJson('DELETE', `/api/work-reports/${id}`, { shape: z.null() }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: reviewKey(id) })
      return client.invalidateQueries({ queryKey: listKey })
    },
  })
}
