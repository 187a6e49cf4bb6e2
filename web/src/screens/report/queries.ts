import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import { getJson } from '../../api/client.ts'
import { GridShapes } from './middle-of-community.ts'

/** The outlines of all unit grids. */
export function useGridShapes(): UseQueryResult<GridShapes> {
  return useQuery({
    queryKey: ['grids', 'shapes'],
    queryFn: ({ signal }) => getJson('/api/grids', GridShapes, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
