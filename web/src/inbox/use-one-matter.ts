import { MatterDetail } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import { getJson } from '../api/client.ts'
import { matterKey } from './cached-rows.ts'

/** One matter as it is now, when it is asked for; with `everyMs`, asked for anew that often. */
export function useOneMatter(id: string | undefined, everyMs?: number): UseQueryResult<MatterDetail> {
  return useQuery({
    queryKey: matterKey(id ?? ''),
    queryFn: ({ signal }) => getJson(`/api/matters/${id}`, MatterDetail, signal),
    enabled: id !== undefined,
    refetchInterval: everyMs ?? false,
  })
}
