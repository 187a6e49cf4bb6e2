import type { IndicatorAnswer, IndicatorRow, IndicatorView } from '@yiwang/contract'
import { Tooltip } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'
import { orderRows, type OrderedRow } from './order-rows.ts'
import { ScoreCell } from './score-cell.tsx'

interface ScoreTableProps {
  readonly answer: IndicatorAnswer
  readonly indicators: readonly IndicatorView[]
  readonly sort: { readonly indicator: string | undefined; readonly order: 'up' | 'down' }
  readonly onSort: (indicator: string) => void
  readonly onOpen: (indicator: string, row: IndicatorRow) => void
}

/** The scores of each row, the whole district last; ordered by any column. */
export function ScoreTable({ answer, indicators, sort, onSort, onOpen }: ScoreTableProps) {
  const { t } = useTranslation()
  const place = indicators.findIndex(({ id }) => id === sort.indicator)
  const sorter = indicators[place]
  const ordered = useMemo(
    (): readonly OrderedRow[] =>
      sorter ? orderRows(answer.rows, sorter, { place, order: sort.order }) : answer.rows.map((row) => ({ row })),
    [answer.rows, sorter, place, sort.order],
  )
  const largest = indicators.map((_, index) => Math.max(0, ...answer.rows.map(({ cells }) => cells[index]?.value ?? 0)))
  return (
    <div className="scores-scroll" role="region" tabIndex={0} aria-label={t('scores.title')}>
      <table className="pg-table scores-table">
        <thead>
          <tr>
            <th scope="col">{t('scores.book.row')}</th>
            {indicators.map((indicator) => (
              <SortHead key={indicator.id} indicator={indicator} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ row, rank }) => (
            <Row key={row.key ?? '-'} {...{ row, rank, indicators, largest, onOpen }} />
          ))}
        </tbody>
        <tfoot>
          <Row row={answer.total} rank={undefined} isTotal {...{ indicators, largest, onOpen }} />
        </tfoot>
      </table>
    </div>
  )
}

function SortHead({ indicator, sort, onSort }: Pick<ScoreTableProps, 'sort' | 'onSort'> & { readonly indicator: IndicatorView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const name = textOf(indicator.name, language)
  const isSorted = sort.indicator === indicator.id
  const direction = sort.order === 'up' ? 'ascending' : 'descending'
  return (
    <th scope="col" className="pg-number" aria-sort={isSorted ? direction : 'none'}>
      <Tooltip title={textOf(indicator.definition, language)} trigger={['hover', 'focus']}>
        <button type="button" className="scores-sort" aria-label={t('scores.sort', { name })} onClick={() => onSort(indicator.id)}>
          {name}
          {isSorted && <span aria-hidden="true">{sort.order === 'up' ? ' ↑' : ' ↓'}</span>}
        </button>
      </Tooltip>
    </th>
  )
}

interface RowProps extends Pick<ScoreTableProps, 'indicators' | 'onOpen'> {
  readonly row: IndicatorRow
  readonly rank: number | undefined
  readonly largest: readonly number[]
  readonly isTotal?: boolean
}

function Row({ row, rank, indicators, largest, onOpen, isTotal = false }: RowProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const own = row.name === null ? t('scores.row.none') : textOf(row.name, language)
  const name = isTotal ? t('scores.row.total') : own
  return (
    <tr>
      <th scope="row">
        {name}
        {rank !== undefined && <span className="scores-rank">{t('scores.rank', { rank })}</span>}
      </th>
      {indicators.map((indicator, index) => {
        const cell = row.cells[index]
        return (
          <td key={indicator.id} className="pg-number" data-label={textOf(indicator.name, language)}>
            {cell && (
              <ScoreCell
                indicator={indicator}
                rowName={name}
                cell={cell}
                before={row.before?.[index]}
                largest={isTotal ? 0 : (largest[index] ?? 0)}
                onOpen={() => onOpen(indicator.id, row)}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}
