import { PublicPledges } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import { getJson } from '../../api/client.ts'

/** What was promised in the newest year and where it stands. */
export function usePromised(): UseQueryResult<PublicPledges> {
  return useQuery({ queryKey: ['promised'], queryFn: ({ signal }) => getJson('/api/public/pledges', PublicPledges, signal) })
}
