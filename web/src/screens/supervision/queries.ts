import { MatterPage, RaisedMatter, type NewProposal } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'

import { getJson, sendJson } from '../../api/client.ts'

/** The class of categories in which the house raises matters by itself. */
const raisedClass = 'H90'
const most = 200

export type Ended = 'no' | 'yes' | 'all'

/** What was raised and lies within one's scope, the most pressing first. */
export function useRaised(ended: Ended): UseQueryResult<MatterPage> {
  const sort = ended === 'no' ? 'due' : 'newest'
  return useQuery({
    queryKey: ['matters', 'raised', ended],
    queryFn: ({ signal }) => getJson(`/api/matters?category=${raisedClass}&ended=${ended}&sort=${sort}&limit=${most}`, MatterPage, signal),
  })
}

/** Takes a proposal or a task down; a second press with the same words finds the first. */
export function useRaise(key: string): UseMutationResult<RaisedMatter, Error, NewProposal> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', '/api/proposals', { body, shape: RaisedMatter, key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matters'] }),
  })
}
