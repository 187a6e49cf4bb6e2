import './nearby.css'

import type { NearbyReport } from '@yiwang/contract'
import { Button, StatusBadge } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { textOf } from '../language/text-of.ts'
import { formatInstant } from '../time/format-instant.ts'
import type { Question } from './question-of.ts'
import { useNearbyReports } from './queries.ts'

interface Props {
  readonly question: Question | undefined
  /** The one that is joined, if any; it stays in sight whatever is typed afterwards. */
  readonly chosen: NearbyReport | undefined
  readonly onChoose: (report: NearbyReport | undefined) => void
}

/** What others have reported around here that seems to be the same: joined with one press, or put aside. Says nothing when there is nothing. */
export function NearbyReports({ question, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const { data } = useNearbyReports(question)
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set())
  const others = (data ?? []).filter((report) => !aside.has(keyOf(report)) && !isSame(report, chosen))
  const shown = question === undefined ? [] : [...(chosen ? [chosen] : []), ...others]
  if (shown.length === 0) return null
  return (
    <section className="nearby resident-sheet" aria-label={t('duplicate.nearby.title')}>
      <div role="status">
        <h2>{t('duplicate.nearby.title')}</h2>
      </div>
      <p className="resident-soft">{t('duplicate.nearby.lead')}</p>
      <ul>
        {shown.map((report) => (
          <Nearby
            key={keyOf(report)}
            report={report}
            isChosen={isSame(report, chosen)}
            onChoose={(isWanted) => onChoose(isWanted ? report : undefined)}
            onAside={() => setAside((before) => new Set([...before, keyOf(report)]))}
          />
        ))}
      </ul>
    </section>
  )
}

/** The same report has another token each time it is asked for. */
function keyOf({ reportedAt, metres, category, reports }: NearbyReport): string {
  return [reportedAt, metres, category, reports].join(' ')
}

function isSame(report: NearbyReport, chosen: NearbyReport | undefined): boolean {
  return chosen !== undefined && keyOf(report) === keyOf(chosen)
}

interface NearbyProps {
  readonly report: NearbyReport
  readonly isChosen: boolean
  readonly onChoose: (isWanted: boolean) => void
  readonly onAside: () => void
}

function Nearby({ report, isChosen, onChoose, onAside }: NearbyProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { categoryName, status, metres, reportedAt, reports, words } = report
  return (
    <li className={isChosen ? 'nearby-chosen' : undefined}>
      <strong>{textOf(categoryName, language)}</strong> <StatusBadge status={status} language={language} />
      <p>
        {metres === 0 ? t('duplicate.nearby.here') : t('duplicate.nearby.about', { n: metres })} · {formatInstant(reportedAt, language)}
        {reports > 1 ? ` · ${t('duplicate.reports', { count: reports })}` : ''}
      </p>
      {words === '' ? null : <p className="resident-soft">{t('duplicate.nearby.inCommon', { words })}</p>}
      {isChosen ? (
        <p className="nearby-answer">
          <span role="status">{t('duplicate.nearby.chosen')}</span>
          <Button kind="quiet" onClick={() => onChoose(false)}>
            {t('duplicate.nearby.takeBack')}
          </Button>
        </p>
      ) : (
        <p className="nearby-answer">
          <Button onClick={() => onChoose(true)}>{t('duplicate.nearby.meToo')}</Button>
          <Button kind="quiet" onClick={onAside}>
            {t('duplicate.nearby.no')}
          </Button>
        </p>
      )}
    </li>
  )
}
