import { MatterDetail, VerificationRound, type Position } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import { listKey } from '../../inbox/cached-rows.ts'

/** How many stops a round has at most. */
const mostStops = 200

/** The round from a start; it stays as it is while one walks, and is asked for anew on request. */
export function useRound(start: Position): UseQueryResult<VerificationRound> {
  const query = new URLSearchParams({ lon: String(start.lon), lat: String(start.lat), limit: String(mostStops) })
  return useQuery({
    queryKey: ['verification-round', start.lon, start.lat],
    queryFn: ({ signal }) => getJson(`/api/verification-round?${query}`, VerificationRound, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  })
}

/** What is decided on a stop. */
export interface Verdict {
  readonly id: string
  readonly version: number
  readonly move: 'close' | 'reject'
  readonly reason?: string
  /** Under this key a repeat is not counted twice. */
  readonly key: string
}

/** Passes a matter or sends it back. */
export function useVerdict(): UseMutationResult<MatterDetail, Error, Verdict> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, move, reason, key }) =>
      sendJson('POST', `/api/matters/${id}/moves`, {
        body: { move, version, carried: reason === undefined ? {} : { reason } },
        shape: MatterDetail,
        key,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey, refetchType: 'none' }),
  })
}

const Grids = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), name: z.string() }),
      geometry: z.object({ coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))) }),
    }),
  ),
})

/** A unit grid with a point in its middle. */
export interface GridStart {
  readonly code: string
  readonly name: string
  readonly middle: Position
}

/** The unit grids to start from. */
export function useGridStarts(): UseQueryResult<readonly GridStart[]> {
  return useQuery({
    queryKey: ['grid-starts'],
    queryFn: async ({ signal }) =>
      (await getJson('/api/grids', Grids, signal)).features.map(({ properties, geometry }) => ({
        ...properties,
        middle: middleOf(geometry.coordinates[0] ?? []),
      })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function middleOf(ring: readonly (readonly [number, number])[]): Position {
  const count = Math.max(1, ring.length)
  return { lon: ring.reduce((sum, [lon]) => sum + lon, 0) / count, lat: ring.reduce((sum, [, lat]) => sum + lat, 0) / count }
}
