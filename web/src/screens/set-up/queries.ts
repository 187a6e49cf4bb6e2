import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { z } from 'zod'

import { sendJson } from '../../api/client.ts'

/** Makes the district and its first administrator; afterwards everything is asked anew. */
export function useSetUp(): UseMutationResult<unknown, Error, Record<string, unknown>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Record<string, unknown>) => sendJson('POST', '/api/set-up', { body, shape: z.unknown() }),
    onSuccess: () => client.invalidateQueries(),
  })
}
