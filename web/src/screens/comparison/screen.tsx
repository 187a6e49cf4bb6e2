import './comparison.css'

import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ComparedIndicator, ReportComparison } from '@yiwang/contract'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Empty, Loaded, Page, Permitted } from '../../staff/page.tsx'
import { useComparison } from './queries.ts'
import { ReportChoice } from './report-choice.tsx'

/** What several reports plan and what they say was done, indicator by indicator: year beside year, district beside district. */
export function Screen() {
  const { t } = useTranslation()
  const [chosen, choose] = useChosen()
  const comparison = useComparison(chosen)
  return (
    <Permitted permission="pledge.read">
      <Page
        title={t('comparison.title')}
        lead={t('comparison.lead')}
        actions={<Button onClick={() => window.print()}>{t('comparison.print')}</Button>}
      >
        <ReportChoice chosen={chosen} onChoose={choose} />
        <Loaded query={comparison}>{(data) => <Compared comparison={data} />}</Loaded>
      </Page>
    </Permitted>
  )
}

/** The chosen reports stand in the address, so that a comparison can be sent to somebody. */
function useChosen(): readonly [readonly string[], (reports: readonly string[]) => void] {
  const navigate = useNavigate()
  const { reports }: Record<string, unknown> = useSearch({ strict: false })
  const chosen = typeof reports === 'string' ? reports.split(',').filter((id) => id !== '') : []
  return [
    chosen,
    (ids) => void navigate({ to: '/comparison', search: ids.length === 0 ? {} : { reports: ids.join(',') }, resetScroll: false }),
  ]
}

function Compared({ comparison }: { readonly comparison: ReportComparison }) {
  const { t } = useTranslation()
  const [onlyShared, setOnlyShared] = useState(false)
  const { reports, indicators } = comparison
  const shown = onlyShared ? indicators.filter((one) => one.reports > 1) : indicators
  if (indicators.length === 0) {
    return (
      <Empty title={t('comparison.empty')} action={<Link to="/work-reports">{t('comparison.toReports')}</Link>}>
        {t('comparison.emptyHow')}
      </Empty>
    )
  }
  return (
    <>
      {reports.length > 1 && (
        <Checkbox checked={onlyShared} onChange={({ target }) => setOnlyShared(target.checked)}>
          {t('comparison.onlyShared')}
        </Checkbox>
      )}
      <div className="comparison-scroll">
        <table className="pg-table comparison">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('comparison.indicator')}
              </th>
              {reports.map(({ id, year, place }) => (
                <th scope="colgroup" colSpan={2} key={id}>
                  <Link to="/work-reports/$id" params={{ id }}>
                    {t('comparison.report', { place: place ?? t('comparison.own'), year })}
                  </Link>
                </th>
              ))}
            </tr>
            <tr>
              {reports.flatMap(({ id }) => [
                <th scope="col" key={`${id} done`}>
                  {t('comparison.done')}
                </th>,
                <th scope="col" key={`${id} planned`}>
                  {t('comparison.planned')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {shown.map((indicator) => (
              <IndicatorRow key={`${indicator.name} ${indicator.measure}`} indicator={indicator} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function IndicatorRow({ indicator: { name, cells } }: { readonly indicator: ComparedIndicator }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.flatMap(({ done, planned }, index) => [
        // The cells stand in the order of the reports, which does not change.
        // eslint-disable-next-line react/no-array-index-key
        <td key={`${index} done`}>{wordsOf(done)}</td>,
        // eslint-disable-next-line react/no-array-index-key
        <td key={`${index} planned`}>{wordsOf(planned)}</td>,
      ])}
    </tr>
  )
}

/** What a report says of it; what it says twice is told once. */
function wordsOf(figures: readonly { readonly raw: string }[]): string {
  return [...new Set(figures.map(({ raw }) => raw))].join('；') || '—'
}
