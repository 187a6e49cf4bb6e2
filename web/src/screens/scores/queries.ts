import {
  headlineIndicator,
  IndicatorAnswer,
  IndicatorRowsPage,
  IndicatorView,
  scoreSheets,
  type IndicatorAsk,
  type IndicatorRowsAsk,
  type ScoreSheetName,
} from '@yiwang/contract'
import type { Period } from '@yiwang/kernel'
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import type { Periods } from './score-address.ts'

type Ask = z.input<typeof IndicatorAsk>

/** The indicators with their definitions; they do not change while one looks. */
export function useIndicators(): UseQueryResult<IndicatorView[]> {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => getJson('/api/indicators', z.array(IndicatorView), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function useAnswer(ask: Ask): UseQueryResult<IndicatorAnswer> {
  return useQuery({
    queryKey: ['scores', ask],
    queryFn: () => sendJson('POST', '/api/indicators/ask', { body: ask, shape: IndicatorAnswer }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
}

/** A score sheet in its period, and what it was before. */
export function useScores(name: ScoreSheetName, periods: Periods): UseQueryResult<IndicatorAnswer> {
  const { by, post, indicators } = scoreSheets[name]
  return useAnswer({ ask: [...indicators], by, ...(post && { post }), ...periods })
}

/** The headline of the period. */
export function useHeadline(periods: Periods): UseQueryResult<IndicatorAnswer> {
  return useAnswer({ ask: [headlineIndicator], ...periods })
}

/** The headline of each of the last twelve months. */
export function useTrend(today: Temporal.PlainDate): UseQueryResult<IndicatorAnswer> {
  const from = today.with({ day: 1 }).subtract({ months: 11 })
  return useAnswer({ ask: [headlineIndicator], by: 'month', period: { from: from.toString(), to: today.add({ days: 1 }).toString() } })
}

/** The matters behind a number. */
export type Opened = Omit<z.input<typeof IndicatorRowsAsk>, 'cursor' | 'limit'> & { readonly period: Period }

/** The matters that a number counted, page after page. */
export function useCounted(opened: Opened): UseInfiniteQueryResult<InfiniteData<IndicatorRowsPage>> {
  return useInfiniteQuery({
    queryKey: ['scores', 'rows', opened],
    queryFn: ({ pageParam }) =>
      sendJson('POST', '/api/indicators/rows', {
        body: { ...opened, ...(pageParam !== '' && { cursor: pageParam }) },
        shape: IndicatorRowsPage,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
