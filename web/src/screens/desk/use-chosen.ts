import type { MatterRow } from '@yiwang/contract'

import type { DeskSearch } from '../../inbox/desk-search.ts'
import { useOneMatter } from '../../inbox/use-one-matter.ts'
import { useMatterList } from './queries.ts'

/** The chosen matter: as the list shows it, or, when it is not among the rows that were read, asked for by itself. */
export interface Chosen {
  readonly row: MatterRow
  readonly isListed: boolean
}

/** Finds the chosen matter; whoever does not see it finds nothing. */
export function useChosen(search: DeskSearch, chosen: string | undefined): Chosen | undefined {
  const pages = useMatterList(search).data?.pages
  const listed = pages?.flatMap(({ rows }) => rows).find(({ id }) => id === chosen)
  const detail = useOneMatter(listed || !pages ? undefined : chosen).data
  if (listed) return { row: listed, isListed: true }
  return detail?.row.id === chosen && detail ? { row: detail.row, isListed: false } : undefined
}
