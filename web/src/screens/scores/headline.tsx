import { headlineIndicator, type IndicatorAnswer, type IndicatorView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { ChangeMark } from './change-mark.tsx'
import { explainCell, findChange, formatCount, formatValue } from '../../indicator/format-value.ts'
import { TrendBars } from './trend-bars.tsx'
import type { ScoresPage } from './use-scores-page.ts'

interface HeadlineProps {
  readonly page: ScoresPage
  readonly answer: IndicatorAnswer
  readonly trend: IndicatorAnswer | undefined
  readonly indicator: IndicatorView
}

/** The figure that says whether closed means fixed, and how it went over the year. */
export function Headline({ page, answer, trend, indicator }: HeadlineProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const cell = answer.total.cells[0]
  if (cell === undefined) return null
  const change = findChange(cell.value, answer.total.before?.[0]?.value, indicator.better)
  return (
    <section className="scores-headline" aria-labelledby="scores-headline">
      <div>
        <h2 id="scores-headline">{t('scores.headline.title')}</h2>
        <button
          type="button"
          className="scores-big"
          title={explainCell(cell, indicator.unit, language)}
          disabled={cell.of === 0}
          onClick={() => page.go({ indicator: headlineIndicator, row: undefined, part: 'counted', month: 'all' })}
        >
          {formatValue(cell.value, indicator.unit, language)}
        </button>
        <p>
          {cell.of === 0
            ? t('scores.headline.none')
            : t('scores.headline.sentence', { of: formatCount(cell.of, language), counted: formatCount(cell.counted, language) })}{' '}
          {change && <ChangeMark change={change} unit={indicator.unit} before={answer.total.before?.[0]?.value ?? null} />}
        </p>
        <p className="pg-quiet pg-small">{language === 'en' ? indicator.definition.en : indicator.definition.zh}</p>
      </div>
      <TrendBars
        trend={trend}
        today={page.today}
        onOpen={(month) => page.go({ indicator: headlineIndicator, row: undefined, part: 'counted', month })}
      />
    </section>
  )
}
