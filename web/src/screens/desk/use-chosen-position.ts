import { useQueryClient } from '@tanstack/react-query'
import type { MatterPoints, Position } from '@yiwang/contract'

import type { DeskSearch } from '../../inbox/desk-search.ts'
import { listKey, type DeskPages } from '../../inbox/cached-rows.ts'
import { writeQuestion } from '../../inbox/question.ts'

/** Where the chosen matter is: from the points on the map, or from the list when it lies outside what the map shows. */
export function useChosenPosition(search: DeskSearch, points: MatterPoints['points'], chosen: string | undefined): Position | undefined {
  const client = useQueryClient()
  if (chosen === undefined) return undefined
  const point = points.find(({ id }) => id === chosen)
  if (point) return { lon: point.lon, lat: point.lat }
  const pages = client.getQueryData<DeskPages>([...listKey, writeQuestion(search)])?.pages ?? []
  return pages.flatMap(({ rows }) => rows).find(({ id }) => id === chosen)?.position
}
