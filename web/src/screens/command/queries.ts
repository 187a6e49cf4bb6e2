import {
  AreasNow,
  CategoriesToday,
  FlowToday,
  Hexagons,
  IndicatorAnswer,
  MatterPage,
  Replay,
  type AreasQuery,
  type IndicatorAsk,
  type MatterDetail,
  type MatterQuery,
} from '@yiwang/contract'
import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'

import { getJson, sendJson } from '../../api/client.ts'
import { writeQuestion } from '../../inbox/question.ts'
import { useOneMatter } from '../../inbox/use-one-matter.ts'
import type { HeatSpan } from './command-address.ts'

const root = 'command'
const calmMs = 60_000

/** Asks again everything that stands on the screen; what is shown stays until the answer is there. */
export function useRenew(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [root] }, { cancelRefetch: false })
}

function useCommand<Shape>(path: string, shape: z.ZodType<Shape>, { isAsked = true, everyMs = calmMs } = {}): UseQueryResult<Shape> {
  return useQuery({
    queryKey: [root, path],
    queryFn: ({ signal }) => getJson(path, shape, signal),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
    enabled: isAsked,
  })
}

export function useFlow(): UseQueryResult<FlowToday> {
  return useCommand('/api/command/flow', FlowToday)
}

export function useCategoriesToday(): UseQueryResult<CategoriesToday> {
  return useCommand('/api/command/categories', CategoriesToday)
}

export function useAreas(level: z.infer<typeof AreasQuery>['level'], isAsked = true): UseQueryResult<AreasNow> {
  return useCommand(`/api/command/areas?level=${level}`, AreasNow, { isAsked })
}

export function useHexagons(span: HeatSpan, side: number, isAsked: boolean): UseQueryResult<Hexagons> {
  return useCommand(`/api/command/hexagons?span=${span}&side=${side}`, Hexagons, { isAsked })
}

/** A few matters of a question to the inbox. */
export function useSome(question: Partial<MatterQuery> & { readonly limit: number }): UseQueryResult<MatterPage> {
  const { limit, ...parts } = question
  return useCommand(`/api/matters?${writeQuestion(parts as Record<string, string>, { limit: String(limit) })}`, MatterPage)
}

/** Answers to indicators, as everywhere else. */
export function useAnswer(ask: z.input<typeof IndicatorAsk>): UseQueryResult<IndicatorAnswer> {
  return useQuery({
    queryKey: [root, 'indicators', ask],
    queryFn: () => sendJson('POST', '/api/indicators/ask', { body: ask, shape: IndicatorAnswer }),
    placeholderData: keepPreviousData,
    staleTime: calmMs,
    refetchInterval: 5 * calmMs,
  })
}

/** How a day went; it is asked for once. */
export function useReplay(day: string | undefined): UseQueryResult<Replay> {
  return useQuery({
    queryKey: ['command-replay', day],
    queryFn: ({ signal }) => getJson(`/api/command/replay?day=${day}`, Replay, signal),
    enabled: day !== undefined,
    staleTime: 10 * calmMs,
  })
}

/** The matter that is open beside the map. */
export function useChosenMatter(id: string | undefined): UseQueryResult<MatterDetail> {
  return useOneMatter(id, calmMs)
}
