import { Caller, CategorySuggestion, PlaceHit } from '@yiwang/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import { useSettled } from '../../duplicate/use-settled.ts'

/** Categories for the words so far, asked for when the typing rests. */
export function useCategorySuggestions(description: string): UseQueryResult<CategorySuggestion[]> {
  const asked = useSettled(description.trim(), 250)
  return useQuery({
    queryKey: ['category-suggestions', asked],
    queryFn: () => sendJson('POST', '/api/category-suggestions', { body: { description: asked }, shape: z.array(CategorySuggestion) }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

/** Places for what is typed. */
export function usePlaces(typed: string): UseQueryResult<PlaceHit[]> {
  const asked = useSettled(typed.trim(), 150)
  return useQuery({
    queryKey: ['places', asked],
    queryFn: ({ signal }) => getJson(`/api/places?q=${encodeURIComponent(asked)}`, z.array(PlaceHit), signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

/** What a whole number reported before. It is not kept after the call. */
export function useCaller(phone: string | undefined): UseQueryResult<Caller> {
  const asked = useSettled(phone, 300)
  return useQuery({
    queryKey: ['caller', asked],
    queryFn: () => sendJson('POST', '/api/callers', { body: { phone: asked }, shape: Caller }),
    enabled: asked !== undefined,
    gcTime: 0,
    retry: false,
  })
}
