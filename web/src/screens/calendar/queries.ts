import { CalendarDay } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import { YearDay } from './year-day.ts'

export function useYear(year: number): UseQueryResult<YearDay[]> {
  return useQuery({ queryKey: ['calendar', year], queryFn: ({ signal }) => getJson(`/api/calendar?year=${year}`, z.array(YearDay), signal) })
}

export function useSetDay(): UseMutationResult<unknown, Error, CalendarDay> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (day) => sendJson('PUT', `/api/calendar/${day.day}`, { body: day, shape: z.unknown() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  })
}

export function useRestoreDay(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (day) => sendJson('DELETE', `/api/calendar/${day}`, { shape: z.unknown() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  })
}
