import { Link } from '@tanstack/react-router'
import type { Language, PledgeYear, PledgeYearRow } from '@yiwang/contract'
import { targetOperators } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { writeAmount, writeShare } from '../../pledge/measured-words.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { targetWords } from '../../pledge/target-words.ts'
import { GroupName } from './group-name.tsx'
import { groupPledges } from './group-pledges.ts'
import type { BoardPage } from './use-board-page.ts'
import { YearSaid } from './year-said.tsx'

const columns = ['subject', 'planned', 'computed', 'standing'] as const

interface TableProps {
  readonly rows: readonly PledgeYearRow[]
  readonly year: PledgeYear
  readonly page: BoardPage
}

/** Promise by promise, under their headings: the plan, what is computed, where it stands, and the next report's words where there is one. */
export function YearTable({ rows, year, page }: TableProps) {
  const { t } = useTranslation()
  const by = page.address.by ?? 'section'
  const { next } = year
  return (
    <table className="pg-table pg-cards board-table year-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'computed' ? 'pg-number' : undefined}>
              {t(`pledge.yearView.column.${column}`)}
            </th>
          ))}
          {next !== null && <th scope="col">{t('pledge.yearView.report', { year: next.year })}</th>}
        </tr>
      </thead>
      {groupPledges(rows, by).map((group) => (
        <tbody key={group.key ?? ''}>
          <tr className="year-group">
            <th scope="rowgroup" colSpan={next === null ? columns.length : columns.length + 1}>
              <GroupName group={group} by={by} page={page} />{' '}
              <span className="field-count">{t('pledge.shown', { n: group.rows.length })}</span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <Row key={row.id} row={row} year={year} asOf={page.address.asOf} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface RowProps {
  readonly row: PledgeYearRow
  readonly year: PledgeYear
  readonly asOf: string | undefined
}

function Row({ row, year, asOf }: RowProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { target, before, progress, outcome } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/pledges/$id" params={{ id: row.id }} search={asOf === undefined ? {} : { asOf }} title={row.raw}>
          <span lang="zh-CN">{row.subject}</span>
        </Link>{' '}
        <span className="pg-code">{row.number}</span>
      </th>
      <td data-label={t('pledge.yearView.column.planned')}>
        <span>
          {before !== null && (
            <span className="year-before" title={before.raw}>
              {t('pledge.yearView.before', { value: figureWords(before, language) })}
            </span>
          )}
          <span className={target === null ? 'pg-quiet' : undefined}>{targetWords(target, language)}</span>
          {row.dueWords !== null && <span className="year-small">{row.dueWords}</span>}
        </span>
      </td>
      <Computed row={row} year={year.year} />
      <td data-label={t('pledge.yearView.column.standing')}>
        <span>
          <StandingBadge standing={progress.standing} language={language} />
          {outcome !== 'not_measured' && <span className="year-small">{t(`pledge.yearView.outcome.${outcome}`)}</span>}
        </span>
      </td>
      {year.next !== null && <YearSaid said={row.said} next={year.next} />}
    </tr>
  )
}

/** The latest value with its day, and how much of the way that is; or how many nodes were reached. */
function Computed({ row: { target, progress }, year }: { readonly row: PledgeYearRow; readonly year: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { latest, share, nodes } = progress
  const told = [
    latest === null ? undefined : writeAmount(latest.value, target?.unit ?? '', language),
    share === null ? undefined : writeShare(Math.max(0, share)),
  ].filter((part) => part !== undefined)
  const isByNodes = latest === null && nodes.all > 0
  return (
    <td className="pg-number" data-label={t('pledge.yearView.column.computed')} data-empty={told.length === 0}>
      <span>
        {told.length === 0 ? '—' : told.join(t('pledge.comma'))}
        {latest !== null && <span className="year-small">{writeDay(latest.on, language, year)}</span>}
        {isByNodes && <span className="year-small">{t('pledge.nodesReached', { n: nodes.reached, all: nodes.all })}</span>}
      </span>
    </td>
  )
}

/** A figure as targets are written; in its own words where it is no number. */
function figureWords({ op, low, high, unit, raw }: NonNullable<PledgeYearRow['before']>, language: Language): string {
  const operator = targetOperators.find((one) => one === op)
  if (operator === undefined) return raw
  return targetWords({ op: operator, low, high, unit: unit ?? '', nature: 'holds', start: 0 }, language)
}
