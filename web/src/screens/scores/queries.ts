import { headlineIndicator, IndicatorAnswer, scoreSheets, type IndicatorAsk, type ScoreSheetName } from '@yiwang/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'

import { sendJson } from '../../api/client.ts'
import type { Periods } from './score-address.ts'

type Ask = z.input<typeof IndicatorAsk>

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
