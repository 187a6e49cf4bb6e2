import './standing-trend.css'

import type { PledgeTrend } from '@yiwang/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { pledgeStandings } from '@yiwang/kernel'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay, writeMonth } from '../../pledge/day-words.ts'
import { countAt, type TrendPoint } from './trend-change.ts'
import type { BoardPage } from './use-board-page.ts'

interface TrendProps {
  readonly trend: UseQueryResult<PledgeTrend>
  readonly page: BoardPage
  readonly asOf: string
}

/** How many stood where at the ends of the months: a bar each, which opens the board as of its day. Nothing where there is only one. */
export function StandingTrend({ trend, page, asOf }: TrendProps) {
  const { t } = useTranslation()
  const { data } = trend
  if (data === undefined)
    return trend.isError ? <Failed onRetry={() => void trend.refetch()} /> : <div className="trend" aria-hidden="true" />
  if (data.points.length < 2) return null
  const most = Math.max(...data.points.map((point) => countAt(point)))
  return (
    <section className="trend" aria-label={t('pledge.trend.title')} aria-busy={trend.isPlaceholderData}>
      <h2 aria-hidden="true">{t('pledge.trend.title')}</h2>
      <ol>
        {data.points.map((point, index) => (
          <Bar
            key={point.asOf}
            point={point}
            most={most}
            year={data.year}
            isLast={index === data.points.length - 1}
            onOpen={() => page.go({ asOf: point.asOf === asOf ? page.address.asOf : point.asOf })}
          />
        ))}
      </ol>
    </section>
  )
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <p className="trend trend-failed pg-quiet" role="status">
      {t('pledge.trend.failed')}{' '}
      <button type="button" className="pg-link" onClick={onRetry}>
        {t('common.tryAgain')}
      </button>
    </p>
  )
}

interface BarProps {
  readonly point: TrendPoint
  /** How many the highest bar stands for. */
  readonly most: number
  readonly year: number
  readonly isLast: boolean
  readonly onOpen: () => void
}

function Bar({ point, most, year, isLast, onOpen }: BarProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { asOf, counts } = point
  const day = writeDay(asOf, language, year)
  const shown = pledgeStandings.filter((standing) => counts[standing] > 0)
  const parts = shown.map((standing) => t('pledge.trend.part', { name: t(`pledgeTerm.standing.${standing}`), n: counts[standing] }))
  const words = t('pledge.trend.point', { day, parts: parts.join(t('pledge.comma')) })
  const height = { '--height': `${(countAt(point) / most) * 100}%` } as CSSProperties
  return (
    <li>
      <button type="button" title={words} aria-current={isLast ? 'date' : undefined} onClick={onOpen}>
        <span className="pg-hidden">
          {words}
          {!isLast && `${t('pledge.semicolon')}${t('pledge.trend.open', { day })}`}
        </span>
        <span className="trend-room" aria-hidden="true">
          <span className="trend-bar" style={height}>
            {shown.map((standing) => (
              <span key={standing} className={`standing-${standing}`} style={{ flexGrow: counts[standing] }} />
            ))}
          </span>
        </span>
        <span className="trend-day" aria-hidden="true">
          {isLast ? day : writeMonth(asOf, language)}
        </span>
      </button>
    </li>
  )
}
