import { comparisons, periodNames } from '@yiwang/kernel'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { usualPeriod } from '../../indicator/usual-period.ts'
import { untilOf } from './score-address.ts'
import type { ScoresPage } from './use-scores-page.ts'

/** The period of the scores and what it is compared with. */
export function PeriodChoice({ page }: { readonly page: ScoresPage }) {
  const { t } = useTranslation()
  const { address, periods, today, go } = page
  const { period = usualPeriod(today), versus = 'period_before' } = address
  const { from } = periods.period
  const until = untilOf(periods.period)
  return (
    <div className="scores-period">
      <Select
        aria-label={t('scores.period.label')}
        value={period}
        popupMatchSelectWidth={false}
        options={[...periodNames, 'free' as const].map((value) => ({ value, label: t(`scores.period.${value}`) }))}
        onChange={(value) => go(value === 'free' ? { period: value, from, until } : { period: value, from: undefined, until: undefined })}
      />
      {period === 'free' ? (
        <>
          <input
            type="date"
            className="scores-date"
            aria-label={t('scores.period.from')}
            value={from}
            max={until}
            onChange={(event) => event.target.value !== '' && go({ from: event.target.value })}
          />
          <input
            type="date"
            className="scores-date"
            aria-label={t('scores.period.until')}
            value={until}
            min={from}
            onChange={(event) => event.target.value !== '' && go({ until: event.target.value })}
          />
        </>
      ) : (
        <span className="pg-quiet">{t('scores.period.span', { from, until })}</span>
      )}
      <label className="scores-versus">
        <span>{t('scores.comparedWith.label')}</span>
        <Select
          aria-label={t('scores.comparedWith.label')}
          value={versus}
          popupMatchSelectWidth={false}
          options={[...comparisons, 'none' as const].map((value) => ({ value, label: t(`scores.comparedWith.${value}`) }))}
          onChange={(value) => go({ versus: value })}
        />
      </label>
    </div>
  )
}
