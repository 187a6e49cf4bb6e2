import './year-view.css'

import type { PledgeBoard, PledgeYear } from '@yiwang/contract'
import { pledgeOutcomes } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { usePledgeYear } from '../../pledge/queries.ts'
import { Empty, Loaded } from '../../staff/page.tsx'
import { BoardFilters } from './board-filters.tsx'
import { countOutcomes, type OutcomeCounts } from './count-outcomes.ts'
import { filterPledges } from './filter-pledges.ts'
import type { BoardPage } from './use-board-page.ts'
import { YearTable } from './year-table.tsx'

/** The year's promises beside what came of them: what was planned, what is computed, and what the next year's report says. */
export function YearView({ board, page }: { readonly board: PledgeBoard; readonly page: BoardPage }) {
  const year = usePledgeYear({ year: board.year, asOf: page.address.asOf })
  return <Loaded query={year}>{(data) => <Year year={data} page={page} />}</Loaded>
}

function Year({ year, page }: { readonly year: PledgeYear; readonly page: BoardPage }) {
  const { t } = useTranslation()
  const rows = filterPledges(year.pledges, page.address)
  const counts = countOutcomes(rows)
  const tracked = rows.filter(({ isWithdrawn }) => !isWithdrawn)
  return (
    <>
      <Summary year={year} counts={counts} />
      <BoardFilters page={page} count={counts.all} />
      {tracked.length === 0 ? (
        <Empty title={t('pledge.none')}>{t(year.pledges.length === 0 ? 'pledge.noneThen' : 'pledge.noneHow')}</Empty>
      ) : (
        <YearTable rows={tracked} year={year} page={page} />
      )}
    </>
  )
}

/** Of so many promises so many were kept, so many not; what is not due or not measured is not judged. */
function Summary({ year, counts }: { readonly year: PledgeYear; readonly counts: OutcomeCounts }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { next } = year
  const shown = pledgeOutcomes.filter((outcome) => counts.outcomes[outcome] > 0)
  const parts = shown.map((outcome) =>
    t('pledge.yearView.part', { name: t(`pledge.yearView.outcome.${outcome}`), n: counts.outcomes[outcome] }),
  )
  const report = t('pledge.yearView.report', { year: year.year + 1 })
  return (
    <section className="year-sum" aria-label={t('pledge.yearView.title')}>
      {counts.all > 0 && (
        <p className="year-sum-line">{t('pledge.yearView.sum', { n: counts.all, parts: parts.join(t('pledge.comma')) })}</p>
      )}
      <p className="pg-quiet">
        {t('pledge.yearView.until', { day: writeDay(year.measuredUntil, language) })}{' '}
        {counts.withdrawn > 0 && `${t('pledge.withdrawnToo', { n: counts.withdrawn })}${t('pledge.yearView.stop')}`}{' '}
        {next === null
          ? t('pledge.yearView.noNext', { year: year.year + 1 })
          : t('pledge.yearView.next', { report, title: next.title ?? report, n: counts.differing })}
      </p>
    </section>
  )
}
