import {
  PledgeBoard,
  PledgeTrend,
  PledgeView,
  PledgeYear,
  StatisticReading,
  StatisticView,
  type NewReading,
  type NewStatistic,
  type PledgeAct,
} from '@yiwang/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../api/client.ts'

const key = 'pledges'
const Statistics = z.array(StatisticView)
const Readings = z.array(StatisticReading)

/** The pledges of a year (of the newest without one) as of a day (today without one); asked anew each minute, so that tiles move while one looks. */
export function useBoard({
  year,
  asOf,
}: {
  readonly year?: number | undefined
  readonly asOf?: string | undefined
}): UseQueryResult<PledgeBoard> {
  const query = new URLSearchParams({ ...(year !== undefined && { year: String(year) }), ...(asOf !== undefined && { asOf }) })
  return useQuery({
    queryKey: [key, 'board', query.toString()],
    queryFn: ({ signal }) => getJson(`/api/pledges?${query.toString()}`, PledgeBoard, signal),
    placeholderData: keepPreviousData,
    refetchInterval: asOf === undefined ? 60_000 : false,
  })
}

/** Of what a trend is told: a year up to a day (today without one), of a unit or of all; none is asked for where it would not be shown. */
interface TrendAsk {
  readonly year: number
  readonly asOf: string | undefined
  readonly unit: string | undefined
  readonly isShown: boolean
}

/** How many pledges of a year stood where, month by month. */
export function useTrend({ year, asOf, unit, isShown }: TrendAsk): UseQueryResult<PledgeTrend> {
  const query = new URLSearchParams({ year: String(year), ...(asOf !== undefined && { asOf }), ...(unit !== undefined && { unit }) })
  return useQuery({
    queryKey: [key, 'trend', query.toString()],
    queryFn: ({ signal }) => getJson(`/api/pledges/trend?${query.toString()}`, PledgeTrend, signal),
    placeholderData: keepPreviousData,
    enabled: isShown,
  })
}

/** The pledges of a year beside what came of them, as of a day (today without one). */
export function usePledgeYear({ year, asOf }: { readonly year: number; readonly asOf: string | undefined }): UseQueryResult<PledgeYear> {
  const query = new URLSearchParams({ year: String(year), ...(asOf !== undefined && { asOf }) })
  return useQuery({
    queryKey: [key, 'year', query.toString()],
    queryFn: ({ signal }) => getJson(`/api/pledges/year?${query.toString()}`, PledgeYear, signal),
    placeholderData: keepPreviousData,
  })
}

/** A pledge as of a day (today without one). */
export function usePledge(id: string, asOf?: string): UseQueryResult<PledgeView> {
  return useQuery({
    queryKey: [key, 'one', id, asOf ?? ''],
    queryFn: ({ signal }) => getJson(`/api/pledges/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`, PledgeView, signal),
  })
}

/** What is done to a pledge: an act, or pressing for it, which raises a supervised matter. */
export type Deed = PledgeAct | { readonly kind: 'chased'; readonly text: string }

/** Does something to a pledge, based on the version that is shown; after a refusal it is shown as it is now. */
export function useActOnPledge({ id, version: basedOn }: Pick<PledgeView, 'id' | 'version'>): UseMutationResult<PledgeView, Error, Deed> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act) =>
      act.kind === 'chased'
        ? sendJson('POST', `/api/pledges/${id}/chase`, { body: { basedOn, text: act.text }, shape: PledgeView })
        : sendJson('POST', `/api/pledges/${id}/acts`, { body: { basedOn, act }, shape: PledgeView }),
    onSuccess: (view) => client.setQueryData([key, 'one', id, ''], view),
    onSettled: () => client.invalidateQueries({ queryKey: [key] }),
  })
}

/** The series of numbers that units keep. */
export function useStatistics(): UseQueryResult<StatisticView[]> {
  return useQuery({ queryKey: ['statistics'], queryFn: ({ signal }) => getJson('/api/statistics', Statistics, signal) })
}

/** The readings of a series, the earliest day first; none are asked for without one. */
export function useReadings(code: string | undefined): UseQueryResult<StatisticReading[]> {
  return useQuery({
    queryKey: ['statistics', code ?? ''],
    queryFn: ({ signal }) => getJson(`/api/statistics/${code ?? ''}/readings`, Readings, signal),
    enabled: code !== undefined,
  })
}

/** Keeps a series under its code. */
export function useKeepStatistic(): UseMutationResult<StatisticView[], Error, NewStatistic & { readonly code: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code, ...body }) => sendJson('PUT', `/api/statistics/${code}`, { body, shape: Statistics }),
    onSuccess: (all) => client.setQueryData(['statistics'], all),
  })
}

/** Adds readings to a series; every pledge may stand elsewhere afterwards. */
export function useAddReadings(code: string): UseMutationResult<StatisticReading[], Error, readonly NewReading[]> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body) => sendJson('POST', `/api/statistics/${code}/readings`, { body, shape: Readings }),
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ['statistics'] }), client.invalidateQueries({ queryKey: [key] })])
    },
  })
}
