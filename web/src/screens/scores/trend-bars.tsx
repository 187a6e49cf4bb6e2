import type { IndicatorAnswer, IndicatorCell } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatValue } from '../../indicator/format-value.ts'

interface TrendBarsProps {
  readonly trend: IndicatorAnswer | undefined
  readonly today: Temporal.PlainDate
  readonly onOpen: (month: string) => void
}

/** A share month by month over a year: bars from zero, each with its number; a press opens the matters of the month. */
export function TrendBars({ trend, today, onOpen }: TrendBarsProps) {
  const { t } = useTranslation()
  const cells = new Map(trend?.rows.map(({ key, cells: [cell] }) => [key ?? '', cell]))
  const months = Array.from({ length: 12 }, (_, back) =>
    today
      .with({ day: 1 })
      .subtract({ months: 11 - back })
      .toString()
      .slice(0, 7),
  )
  const highest = Math.max(0.01, ...months.map((month) => cells.get(month)?.value ?? 0))
  return (
    <figure className="scores-trend">
      <figcaption>{t('scores.headline.trend')}</figcaption>
      <ol>
        {months.map((month) => (
          <Bar key={month} month={month} cell={cells.get(month)} highest={highest} onOpen={onOpen} />
        ))}
      </ol>
    </figure>
  )
}

function Bar({
  month,
  cell,
  highest,
  onOpen,
}: {
  readonly month: string
  readonly cell: IndicatorCell | undefined
  readonly highest: number
  readonly onOpen: (month: string) => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const value = cell?.value ?? null
  const shown = formatValue(value, 'share', language)
  const whole = t('scores.headline.trendOf', { month, value: shown, counted: cell?.counted ?? 0, of: cell?.of ?? 0 })
  return (
    <li>
      <button type="button" title={whole} disabled={value === null} onClick={() => onOpen(month)}>
        <span className="scores-trend-value">{value === null ? '' : (value * 100).toFixed(1)}</span>
        <span className="scores-trend-track">
          <span style={{ height: `${((value ?? 0) / highest) * 100}%` }} />
        </span>
        <span className="scores-trend-month">{Number(month.slice(5))}</span>
        <span className="pg-hidden">{whole}</span>
      </button>
    </li>
  )
}
