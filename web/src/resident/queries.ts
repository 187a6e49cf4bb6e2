import { Category, FoundPlace, type Bilingual, type Language, type Position } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson } from '../api/client.ts'

const hour = 3_600_000

/** The categories of the district. */
export function useCategories(): UseQueryResult<Category[]> {
  return useQuery({
    queryKey: ['categories'],
    queryFn: ({ signal }) => getJson('/api/categories', z.array(Category), signal),
    staleTime: hour,
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

/** The names of street and community in one line; nothing where it lies in neither. */
export function presentPlace(place: FoundPlace, language: Language): string {
  const names = [place.street, place.community].filter((division) => division !== null)
  return names.map((division) => (language === 'en' ? division.nameEn : division.name)).join(language === 'en' ? ', ' : ' ')
}

/** The side of a name that the screen speaks. */
export function inLanguage(name: Bilingual, language: Language): string {
  return language === 'en' ? name.en : name.zh
}
