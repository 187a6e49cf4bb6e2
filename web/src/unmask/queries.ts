import { Unmasked } from '@yiwang/contract'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'

import { sendJson } from '../api/client.ts'

/** Uncovers who reported a matter; the reason is logged before the answer comes. Nothing of it is kept in the cache. */
export function useUnmask(id: string): UseMutationResult<Unmasked, Error, string> {
  return useMutation({
    mutationFn: (reason) => sendJson('POST', `/api/matters/${id}/unmask`, { body: { reason }, shape: Unmasked }),
    gcTime: 0,
  })
}
