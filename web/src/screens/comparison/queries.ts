import { ReportComparison } from '@yiwang/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'

import { getJson } from '../../api/client.ts'

/** The chosen reports side by side; without a choice those of the newest two years, one's own and those of other districts. */
export function useComparison(reports: readonly string[]): UseQueryResult<ReportComparison> {
  const asked = reports.length === 0 ? '' : `?${new URLSearchParams({ reports: reports.join(',') })}`
  return useQuery({
    queryKey: ['work-reports', 'comparison', asked],
    queryFn: ({ signal }) => getJson(`/api/report-comparison${asked}`, ReportComparison, signal),
    placeholderData: keepPreviousData,
  })
}
