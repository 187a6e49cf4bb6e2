import { Link } from '@tanstack/react-router'
import type { DuplicateCandidate } from '@yiwang/contract'
import { StatusBadge } from '@yiwang/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { useNames } from '../reference/use-names.ts'
import { formatInstant } from '../time/format-instant.ts'
import { reasonsOf } from './reasons.ts'

/** A matter that may be the same: how alike in words and number, why, what it says, and a way to look at it beside. */
export function CandidateLine({ candidate, children }: { readonly candidate: DuplicateCandidate; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const { id, number, status, category, level, score, reports, reportedAt, words } = candidate
  return (
    <li className={`duplicate-line duplicate-${level}`}>
      <div className="duplicate-head">
        <strong>{t(`duplicate.level.${level}`)}</strong>
        <span className="duplicate-score">{t('duplicate.score', { score: score.toFixed(2) })}</span>
        <StatusBadge status={status} language={language} />
        {reports > 1 ? <span>{t('duplicate.reports', { count: reports })}</span> : null}
      </div>
      <p className="duplicate-words">{words}</p>
      <p className="duplicate-soft">
        {names.category(category)} · {formatInstant(reportedAt, language)}
      </p>
      <ul className="duplicate-reasons">
        {reasonsOf(candidate).map(({ phrase, n }) => (
          <li key={phrase}>{t(phrase, { n })}</li>
        ))}
        {candidate.isThroughMerged ? <li>{t('duplicate.through')}</li> : null}
      </ul>
      <div className="duplicate-actions">
        <Link to="/desk/matters/$id" params={{ id }} target="_blank" rel="noreferrer">
          {t('duplicate.open')} {number}
        </Link>
        {children}
      </div>
    </li>
  )
}
