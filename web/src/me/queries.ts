import { DistrictView, Me, SignedIn } from '@yiwang/contract'
import { queryOptions, useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, ProblemError, sendJson } from '../api/client.ts'
import { setTimeZone } from '../time/time-zone.ts'

const meKey = ['me'] as const

const districtQuery = queryOptions({
  queryKey: ['district'],
  queryFn: async ({ signal }) => {
    const district = await getJson('/api/district', DistrictView, signal)
    setTimeZone(district.timeZone)
    return district
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** The district that is served. */
export function useDistrict(): UseQueryResult<DistrictView> {
  return useQuery(districtQuery)
}

/** Who is signed in; nobody is `null`. */
export function useMe(): UseQueryResult<Me | null> {
  return useQuery({ queryKey: meKey, queryFn: ({ signal }) => findMe(signal), staleTime: 60_000 })
}

async function findMe(signal: AbortSignal): Promise<Me | null> {
  try {
    return await getJson('/api/me', Me, signal)
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null
    throw error
  }
}

/** Signs in, and forgets everything that the one before could see; the answer says whether a code is asked for next. */
export function useSignIn(): (sign: { username: string; password: string }) => Promise<SignedIn> {
  const client = useQueryClient()
  return async (sign) => {
    const signedIn = await sendJson('POST', '/api/auth/sign-in/username', { body: sign, shape: SignedIn })
    if (!signedIn.needsCode) await forgetSeen(client)
    return signedIn
  }
}

/** The second step of signing in. */
export function useSignInCode(): (code: string) => Promise<void> {
  const client = useQueryClient()
  return async (code) => {
    await sendJson('POST', '/api/auth/sign-in/code', { body: { code }, shape: SignedIn })
    await forgetSeen(client)
  }
}

async function forgetSeen(client: QueryClient): Promise<void> {
  await client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'district' })
}

/** Signs out, and forgets everything that was seen. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await sendJson('POST', '/api/auth/sign-out', { body: {}, shape: z.unknown() })
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'district' && query.queryKey[0] !== meKey[0] })
    client.setQueryData(meKey, null)
  }
}
