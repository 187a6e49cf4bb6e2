import { AccountView, RecoveryCodes, SecondFactorOffer } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'

const base = '/api/account'

export function useAccount(): UseQueryResult<AccountView> {
  return useQuery({ queryKey: ['account'], queryFn: ({ signal }) => getJson(base, AccountView, signal) })
}

/** A change of the own account; afterwards it, and what has to be done first, are asked anew. */
function useAccountChange<Sent, Answer = unknown>(send: (sent: Sent) => Promise<Answer>): UseMutationResult<Answer, Error, Sent> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['account'] }), client.invalidateQueries({ queryKey: ['me'] })]),
  })
}

export function useChangePassword() {
  return useAccountChange((body: { readonly current: string; readonly next: string }) =>
    sendJson('POST', `${base}/password`, { body, shape: z.unknown() }),
  )
}

/** Asks for a second factor; nothing is on before its first code is confirmed. */
export function useOfferFactor(): UseMutationResult<SecondFactorOffer, Error, string> {
  return useMutation({
    mutationFn: (password) => sendJson('POST', `${base}/second-factor`, { body: { password }, shape: SecondFactorOffer }),
  })
}

export function useConfirmFactor() {
  return useAccountChange((code: string) => sendJson('POST', `${base}/second-factor/confirm`, { body: { code }, shape: z.unknown() }))
}

export function useDropFactor() {
  return useAccountChange((password: string) => sendJson('POST', `${base}/second-factor/off`, { body: { password }, shape: z.unknown() }))
}

export function useNewRecoveryCodes(): UseMutationResult<RecoveryCodes, Error, string> {
  return useMutation({
    mutationFn: (password) => sendJson('POST', `${base}/second-factor/recovery-codes`, { body: { password }, shape: RecoveryCodes }),
  })
}

/** Ends a session by its id, or all `others`. */
export function useEndSession() {
  return useAccountChange((id: string) =>
    sendJson('DELETE', id === 'others' ? `${base}/sessions` : `${base}/sessions/${id}`, { shape: z.unknown() }),
  )
}
