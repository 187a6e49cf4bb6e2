import { DivisionView } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson } from '../../api/client.ts'
import { GridShapes } from './middle-of-community.ts'

const never = Number.POSITIVE_INFINITY

/** Streets and communities. */
export function useDivisions(): UseQueryResult<DivisionView[]> {
  return useQuery({
    queryKey: ['divisions'],
    queryFn: ({ signal }) => getJson('/api/divisions', z.array(DivisionView), signal),
    staleTime: never,
  })
}

/** The outlines of all unit grids. */
export function useGridShapes(): UseQueryResult<GridShapes> {
  return useQuery({ queryKey: ['grids', 'shapes'], queryFn: ({ signal }) => getJson('/api/grids', GridShapes, signal), staleTime: never })
}
