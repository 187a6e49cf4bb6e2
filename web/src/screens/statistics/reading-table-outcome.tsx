import type { StatisticImport, StatisticImportRow } from '@yiwang/contract'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { amountWords } from '../../pledge/target-words.ts'
import { countOutcomes, isApplicable, listOutcomes } from './count-outcomes.ts'

/** What a table came to: how many rows of each kind, what is refused, and what is new or corrected. */
export function ReadingTableOutcome({ answer }: { readonly answer: StatisticImport }) {
  const { t } = useTranslation()
  const counts = countOutcomes(answer)
  const told = listOutcomes(answer).map((outcome) => t(`statisticImport.count.${outcome}`, { n: counts[outcome] }))
  const refused = answer.rows.filter(({ outcome }) => outcome === 'refused')
  const added = answer.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'corrects')
  return (
    <section aria-label={t('statisticImport.outcome')}>
      <p role="status" className="import-counts">
        {told.join(t('pledge.semicolon'))}
      </p>
      {refused.length > 0 && <Alert type="warning" showIcon title={t('statisticImport.refused')} />}
      {refused.length === 0 && !isApplicable(answer) && <Alert type="info" showIcon title={t('statisticImport.nothing')} />}
      <ul className="import-rows">
        {[...refused, ...added].map((row) => (
          <OutcomeRow key={`${row.sheet ?? ''} ${row.row}`} row={row} />
        ))}
      </ul>
    </section>
  )
}

function OutcomeRow({ row }: { readonly row: StatisticImportRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { outcome, series, words, on, problem } = row
  const place = row.sheet === null ? t('statisticImport.row', { n: row.row }) : t('statisticImport.rowOf', { sheet: row.sheet, n: row.row })
  return (
    <li data-outcome={outcome}>
      <strong>{place}</strong> {series?.name ?? words}
      {on !== null && <span className="pg-quiet"> · {writeDay(on, language)}</span>}
      {problem && <p className="import-problem">{problem.phrases[language]}</p>}
      <Change row={row} />
    </li>
  )
}

/** The number, beside the one whose place it takes; its source where that changes. */
function Change({ row: { outcome, series, before, after } }: { readonly row: StatisticImportRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (!after || (outcome !== 'new' && outcome !== 'corrects')) return null
  const [was, is] = [before, after].map((one) => one && amountWords(one.value, series?.unit ?? '', language))
  const hasNewSource = before !== null && before.source !== after.source
  return (
    <>
      <p>{t(`statisticImport.kind.${outcome}`, { value: was === null ? is : t('statisticImport.change', { before: was, after: is }) })}</p>
      {hasNewSource && (
        <p className="pg-quiet">
          {t('statisticImport.source', { source: t('statisticImport.change', { before: before.source, after: after.source }) })}
        </p>
      )}
    </>
  )
}
