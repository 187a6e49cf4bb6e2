import { Receipt, type StaffReport } from '@yiwang/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { z } from 'zod'

import { sendJson } from '../api/client.ts'

const StaffReceipt = Receipt.extend({ id: z.string() })
export type StaffReceipt = z.infer<typeof StaffReceipt>

/** Takes a matter down; sent again with the same key it is not taken down twice. */
export function useTakeDown(): UseMutationResult<StaffReceipt, Error, { readonly report: StaffReport; readonly key: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ report, key }) => sendJson('POST', '/api/matters', { body: report, shape: StaffReceipt, key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matters'] }),
  })
}
