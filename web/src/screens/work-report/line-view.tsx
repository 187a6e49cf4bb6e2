import { SignMark } from '@yiwang/ui'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { targetWords } from '../../pledge/target-words.ts'
import { useNames } from '../../reference/use-names.ts'
import type { ReviewLine } from './list-lines.ts'
import { stateLooks } from './state-sign.ts'

interface Props {
  readonly line: ReviewLine
  /** The year that the report plans. */
  readonly year: number
  readonly isChosen: boolean
  readonly isPicked: boolean
}

/** A pledge in the list: what is promised and how much of it, and below by when, by whom, and last year’s figure. */
export const LineView = memo(function LineView({ line, year, isChosen, isPicked }: Props) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { state, subject, target, kind, livelihood, due, dueWords, before, figures, pledge } = line
  const { tone, sign } = stateLooks[state]
  return (
    <li
      className="review-line"
      data-line={line.key}
      data-state={state}
      data-chosen={isChosen}
      data-picked={isPicked}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
    >
      <span className={`review-sign y-tone-${tone}`} title={t(`workReport.review.state.${state}`)}>
        <SignMark sign={sign} />
        <span className="pg-hidden">{t(`workReport.review.state.${state}`)}</span>
      </span>
      <div className="review-words">
        <div className="review-first" lang="zh-CN">
          {pledge !== null && pledge.number !== '' && <span className="pg-code">{pledge.number}</span>}
          <b>{subject}</b>
          {target !== null && <span className="review-target">{targetWords(target, language)}</span>}
        </div>
        <div className="review-second">
          <span>{t(`pledgeTerm.kind.${kind}`)}</span>
          {livelihood && <span className="review-livelihood">{t('pledgeTerm.livelihood')}</span>}
          <span title={writeDay(due, language)}>{dueWords ?? writeDay(due, language, year)}</span>
          <Unit id={line.leadUnit} />
          {before !== null && <span lang="zh-CN">{t('workReport.review.before', { words: before })}</span>}
          {figures.length > 1 && <span>{t('workReport.review.figures', { n: figures.length })}</span>}
        </div>
      </div>
    </li>
  )
})

function Unit({ id }: { readonly id: string | null }) {
  const names = useNames()
  return id === null ? null : <span>{names.unit(id)}</span>
}
