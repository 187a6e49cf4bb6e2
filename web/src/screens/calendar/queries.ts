import { CalendarYearDay, type CalendarDay } from '@yiwang/contract'
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'

export function useYear(year: number): UseQueryResult<CalendarYearDay[]> {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => getJson(`/api/calendar?year=${year}`, z.array(CalendarYearDay), signal),
  })
}

export function useSetDay(): UseMutationResult<CalendarYearDay, Error, CalendarDay> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ day, ...body }) => sendJson('PUT', `/api/calendar/${day}`, { body, shape: CalendarYearDay }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  })
}

export function useRestoreDay(): UseMutationResult<CalendarYearDay, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (day) => sendJson('DELETE', `/api/calendar/${day}`, { shape: CalendarYearDay }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  })
}
