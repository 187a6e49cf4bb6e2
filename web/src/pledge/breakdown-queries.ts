import { BreakdownAnswer } from '@yiwang/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'

import { readAnswer } from '../api/client.ts'
import { failedRequest } from '../api/problem-error.ts'

/** A filled-in breakdown, and whether it is to be applied or only looked at. */
export interface SentBreakdown {
  readonly file: File
  readonly year: number
  readonly apply: boolean
}

/** Sends a filled-in breakdown; what it would change, or has changed, is answered row by row. */
export function useSendBreakdown(): UseMutationResult<BreakdownAnswer, Error, SentBreakdown> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, year, apply }) => {
      const query = new URLSearchParams({ year: String(year), name: file.name, apply: String(apply) })
      const init = {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      } as const
      const response = await fetch(`/api/pledges/breakdown?${query.toString()}`, init).catch((error: unknown) => {
        throw failedRequest(0, String(error))
      })
      return readAnswer(response, BreakdownAnswer)
    },
    onSuccess: ({ applied }) => (applied ? client.invalidateQueries({ queryKey: ['pledges'] }) : undefined),
  })
}
