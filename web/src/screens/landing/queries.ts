import { DemoSignIn } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson } from '../../api/client.ts'

/** The sign-ins that the demo gives away; asked for only in the demo. */
export function useDemoSignIns(isDemo: boolean): UseQueryResult<DemoSignIn[]> {
  return useQuery({
    queryKey: ['demo-sign-ins'],
    queryFn: ({ signal }) => getJson('/api/demo/sign-ins', z.array(DemoSignIn), signal),
    enabled: isDemo,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
