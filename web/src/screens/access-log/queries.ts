import { AccessPage, AuditResult, PersonView } from '@yiwang/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import type { AccessSearch } from './access-search.ts'

/** The lines that the search asks for, newest first, page after page. */
export function useAccessLog(search: AccessSearch) {
  return useInfiniteQuery({
    queryKey: ['access-log', search],
    queryFn: ({ signal, pageParam }) => getJson(addressOf(search, pageParam), AccessPage, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
  })
}

function addressOf(search: AccessSearch, before: number | null): string {
  const query = new URLSearchParams(Object.entries(search).filter((pair): pair is [string, string] => pair[1] !== undefined))
  if (before !== null) query.set('before', String(before))
  return `/api/access-log?${query}`
}

/** Everybody of the district, to choose from. */
export function useEverybody() {
  return useQuery({ queryKey: ['people'], queryFn: ({ signal }) => getJson('/api/people', z.array(PersonView), signal) })
}

/** Walks every chain of the district. */
export function useVerifyAudit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson('POST', '/api/audit/verify', { body: {}, shape: AuditResult }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['access-log'] }),
  })
}
