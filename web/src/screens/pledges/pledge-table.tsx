import type { PledgeRow } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { Badge } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { findAskedShare } from '../../pledge/asked-share.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { useProgressWords } from '../../pledge/progress-words.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { writeShare } from '../../pledge/measured-words.ts'
import { targetWords } from '../../pledge/target-words.ts'
import { useNames } from '../../reference/use-names.ts'

const columns = ['number', 'subject', 'target', 'unit', 'due', 'standing', 'computed', 'asked', 'claimed'] as const

const numeric = new Set<string>(['computed', 'asked', 'claimed'])

interface TableProps {
  readonly rows: readonly PledgeRow[]
  readonly asOf: string | undefined
  /** Shown on paper only: on the screen there are tiles. */
  readonly isPrinted: boolean
}

/** The same pledges as a table, for the keyboard and for paper. */
export function PledgeTable({ rows, asOf, isPrinted }: TableProps) {
  const { t } = useTranslation()
  return (
    <table className={isPrinted ? 'pg-table board-table board-on-paper' : 'pg-table pg-cards board-table'}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={numeric.has(column) ? 'pg-number' : undefined}>
              {t(`pledge.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} asOf={asOf} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, asOf }: { readonly row: PledgeRow; readonly asOf: string | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const { target, leadUnit, coUnits, due, dueWords, progress } = row
  return (
    <tr>
      <td className="pg-code">{row.number}</td>
      <td>
        <Link to="/pledges/$id" params={{ id: row.id }} search={asOf === undefined ? {} : { asOf }}>
          {row.subject}
        </Link>
        {row.livelihood && <div className="pg-quiet pg-small">{t('pledgeTerm.livelihood')}</div>}
      </td>
      <td data-label={t('pledge.column.target')} data-empty={target === null}>
        {target === null ? '' : targetWords(target, language)}
      </td>
      <td data-label={t('pledge.column.unit')}>
        <span>
          {leadUnit === null ? t('pledge.noUnit') : names.unit(leadUnit)}
          {coUnits.length > 0 && (
            <span className="pg-quiet pg-small"> {coUnits.map((unit) => names.unit(unit)).join(t('common.comma'))}</span>
          )}
        </span>
      </td>
      <td data-label={t('pledge.column.due')}>{dueWords ?? writeDay(due, language, Number(row.number.slice(0, 4)))}</td>
      <td data-label={t('pledge.column.standing')}>
        <span>
          {row.isWithdrawn ? (
            <Badge look={{ tone: 'grey', sign: 'cross' }}>{t('pledge.withdrawn')}</Badge>
          ) : (
            <StandingBadge standing={progress.standing} language={language} />
          )}
        </span>
      </td>
      <Numbers row={row} />
    </tr>
  )
}

/** What is computed, what should be, and what is claimed. */
function Numbers({ row }: { readonly row: PledgeRow }) {
  const { t } = useTranslation()
  const wordsOf = useProgressWords()
  const asked = findAskedShare(row)
  const { claim } = row
  return (
    <>
      <td className="pg-number" data-label={t('pledge.column.computed')}>
        {wordsOf(row).short}
      </td>
      <td className="pg-number" data-label={t('pledge.column.asked')} data-empty={asked === null}>
        {asked === null ? '' : writeShare(asked)}
      </td>
      <td className="pg-number" data-label={t('pledge.column.claimed')} data-empty={claim === null}>
        {claim === null ? '' : writeShare(claim.share)}
        {claim?.isGap === true && <strong className="board-gap"> {t('pledge.differs')}</strong>}
      </td>
    </>
  )
}
