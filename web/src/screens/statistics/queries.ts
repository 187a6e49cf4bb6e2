import { StatisticImport } from '@yiwang/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'

import { sendBytes } from '../../api/client.ts'

/** A table of readings, and whether it is to be applied or only looked at. */
export interface SentReadings {
  readonly file: File
  readonly apply: boolean
}

/** Sends a table of readings; what would become of each row, or has, is answered. Every pledge may stand elsewhere afterwards. */
export function useImportReadings(): UseMutationResult<StatisticImport, Error, SentReadings> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, apply }) => sendBytes(`/api/statistics/import?apply=${String(apply)}`, file, StatisticImport),
    onSuccess: async ({ applied }) => {
      if (!applied) return
      await Promise.all(['statistics', 'pledges'].map((noun) => client.invalidateQueries({ queryKey: [noun] })))
    },
  })
}
