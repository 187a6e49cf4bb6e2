import { mostCompared } from '@yiwang/contract'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { useReports } from '../../work-report/queries.ts'

/** Which reports stand side by side, in the order in which they are chosen. */
export function ReportChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[]
  readonly onChoose: (reports: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const reports = useReports()
  return (
    <Select
      mode="multiple"
      className="comparison-choice"
      aria-label={t('comparison.choose')}
      placeholder={t('comparison.newest')}
      value={[...chosen]}
      maxCount={mostCompared}
      loading={reports.isPending}
      optionFilterProp="label"
      options={(reports.data ?? []).map(({ id, year, place }) => ({
        value: id,
        label: t('comparison.report', { place: place ?? t('comparison.own'), year }),
      }))}
      onChange={(ids: string[]) => onChoose(ids)}
    />
  )
}
