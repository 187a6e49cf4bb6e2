import { DivisionView, FoundPlace, type Position } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson } from '../../api/client.ts'
import { GridShapes } from './middle-of-community.ts'

const never = Number.POSITIVE_INFINITY

/** The street, community and grid in which a position lies. */
export function useFoundPlace(position: Position | undefined): UseQueryResult<FoundPlace> {
  const { lon = 0, lat = 0 } = position ?? {}
  return useQuery({
    queryKey: ['place', lon, lat],
    queryFn: ({ signal }) => getJson(`/api/place?lon=${lon}&lat=${lat}`, FoundPlace, signal),
    enabled: position !== undefined,
    staleTime: never,
  })
}

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
