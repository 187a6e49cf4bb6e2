import { PersonView, SecurityPolicy, type NewPerson, type PersonChange } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'

export function usePeople(): UseQueryResult<PersonView[]> {
  return useQuery({ queryKey: ['people'], queryFn: ({ signal }) => getJson('/api/people', z.array(PersonView), signal) })
}

export function useAddPerson(): UseMutationResult<PersonView, Error, NewPerson> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/people', { body, shape: PersonView }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
}

export function useChangePerson(): UseMutationResult<PersonView, Error, { readonly id: string; readonly change: PersonChange }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, change }) => sendJson('PUT', `/api/people/${id}`, { body: change, shape: PersonView }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['people'] }), client.invalidateQueries({ queryKey: ['me'] })]),
  })
}

/** Resets somebody's second factor, or signs them out everywhere. */
export function useHelpPerson(): UseMutationResult<unknown, Error, { readonly id: string; readonly what: 'factor' | 'sessions' }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, what }) =>
      what === 'factor'
        ? sendJson('POST', `/api/people/${id}/second-factor/reset`, { body: {}, shape: z.unknown() })
        : sendJson('DELETE', `/api/people/${id}/sessions`, { shape: z.unknown() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
}

const policyAddress = '/api/security-policy'

export function usePolicy(): UseQueryResult<SecurityPolicy> {
  return useQuery({ queryKey: ['security-policy'], queryFn: ({ signal }) => getJson(policyAddress, SecurityPolicy, signal) })
}

export function useSavePolicy(): UseMutationResult<SecurityPolicy, Error, SecurityPolicy> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('PUT', policyAddress, { body, shape: SecurityPolicy }),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['security-policy'] }), client.invalidateQueries({ queryKey: ['account'] })]),
  })
}
