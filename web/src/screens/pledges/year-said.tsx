import { Link } from '@tanstack/react-router'
import type { PledgeYear, PledgeYearRow } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

interface SaidProps {
  readonly said: PledgeYearRow['said']
  readonly next: NonNullable<PledgeYear['next']>
}

/** What the next year's report says, in its own words, each with the way to its place and a mark where it differs from what is computed. */
export function YearSaid({ said, next }: SaidProps) {
  const { t } = useTranslation()
  const label = t('pledge.yearView.reportShort', { year: next.year })
  if (said.length === 0) {
    return (
      <td className="pg-quiet" data-label={label}>
        {t('pledge.yearView.silent')}
      </td>
    )
  }
  return (
    <td data-label={label}>
      <ul className="year-said">
        {said.map(({ raw, start, end, differs }) => (
          <li key={start} data-differs={differs}>
            <q lang="zh-CN">{raw}</q>{' '}
            <Link to="/work-reports/$id" params={{ id: next.id }} search={{ at: `${start}-${end}` }} className="year-link" title={raw}>
              {t('pledge.yearView.inReport')}
            </Link>
            {differs && <strong className="board-gap year-small">{t('pledge.yearView.differs')}</strong>}
          </li>
        ))}
      </ul>
    </td>
  )
}
