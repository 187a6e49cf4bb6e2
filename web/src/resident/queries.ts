import { Category, type Bilingual } from '@yiwang/contract'
import type { Language } from '@yiwang/contract'
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

/** The side of a name that the screen speaks. */
export function inLanguage(name: Bilingual, language: Language): string {
  return language === 'en' ? name.en : name.zh
}
