import { Category, DivisionView, FoundPlace, UnitView, type Position } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson } from '../api/client.ts'

// Names change seldom, and every screen asks for them.
const longTime = 10 * 60_000

/** The categories of the district. */
export function useCategories(): UseQueryResult<Category[]> {
  return useQuery({
    queryKey: ['categories'],
    queryFn: ({ signal }) => getJson('/api/categories', z.array(Category), signal),
    staleTime: longTime,
  })
}

/** The units that matters are dispatched to. */
export function useUnits(): UseQueryResult<UnitView[]> {
  return useQuery({ queryKey: ['units'], queryFn: ({ signal }) => getJson('/api/units', z.array(UnitView), signal), staleTime: longTime })
}

/** The district, its streets and their communities. */
export function useDivisions(): UseQueryResult<DivisionView[]> {
  return useQuery({
    queryKey: ['divisions'],
    queryFn: ({ signal }) => getJson('/api/divisions', z.array(DivisionView), signal),
    staleTime: longTime,
  })
}

/** The street, community and grid in which a position lies. */
export function useFoundPlace(position: Position | undefined): UseQueryResult<FoundPlace> {
  const { lon = 0, lat = 0 } = position ?? {}
  return useQuery({
    queryKey: ['place', lon, lat],
    queryFn: ({ signal }) => getJson(`/api/place?lon=${lon}&lat=${lat}`, FoundPlace, signal),
    enabled: position !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
