import { ReportComparison } from '@yiwang/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import { getJson } from '../../api/client.ts'

/** The reports of the newest two years side by side: one's own and those of other districts. */
export function useComparison(): UseQueryResult<ReportComparison> {
  return useQuery({
    queryKey: ['work-reports', 'comparison'],
    queryFn: ({ signal }) => getJson('/api/report-comparison', ReportComparison, signal),
  })
}
