import { BreakdownAnswer } from '@yiwang/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'

import { sendBytes } from '../api/client.ts'

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
    mutationFn: ({ file, year, apply }) => {
      const query = new URLSearchParams({ year: String(year), name: file.name, apply: String(apply) })
      return sendBytes(`/api/pledges/breakdown?${query.toString()}`, file, BreakdownAnswer)
    },
    onSuccess: ({ applied }) => (applied ? client.invalidateQueries({ queryKey: ['pledges'] }) : undefined),
  })
}
