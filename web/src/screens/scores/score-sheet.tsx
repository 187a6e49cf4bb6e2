import { scoreSheets, type IndicatorAnswer, type IndicatorView } from '@yiwang/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { Empty } from '../../staff/page.tsx'
import { formatInstant } from '../../time/format-instant.ts'
import { Definitions } from './definitions.tsx'
import { OpenedNumber } from './opened-number.tsx'
import { ScoreTable } from './score-table.tsx'
import type { ScoresPage } from './use-scores-page.ts'

interface ScoreSheetProps {
  readonly page: ScoresPage
  readonly answer: IndicatorAnswer
  readonly all: readonly IndicatorView[]
}

/** A sheet of scores: what it counts, its table, what its numbers mean, and the number that is open. */
export function ScoreSheet({ page, answer, all }: ScoreSheetProps) {
  const { t } = useTranslation()
  const { address, sheet, go } = page
  const { indicators: ids } = scoreSheets[sheet]
  const indicators = ids.map((id) => all.find((indicator) => indicator.id === id)).filter((indicator) => indicator !== undefined)
  const sort = { indicator: address.sort, order: address.order ?? 'down' }
  const isEmpty = answer.rows.length === 0
  return (
    <>
      <Notes page={page} at={answer.now} />
      {isEmpty ? (
        <Empty title={t('scores.empty')}>{t('scores.emptyHow')}</Empty>
      ) : (
        <ScoreTable
          answer={answer}
          indicators={indicators}
          sort={sort}
          onSort={(indicator) => go({ sort: indicator, order: sort.indicator === indicator && sort.order === 'down' ? 'up' : 'down' })}
          onOpen={(indicator, row) =>
            go({ indicator, part: 'counted', row: rowInAddress(row === answer.total, row.key), month: undefined })
          }
        />
      )}
      <Definitions indicators={indicators} />
      <OpenedNumber page={page} answer={answer} all={all} />
    </>
  )
}

function rowInAddress(isTotal: boolean, key: string | null): string | undefined {
  return isTotal ? undefined : (key ?? '-')
}

function Notes({ page, at }: { readonly page: ScoresPage; readonly at: number }): ReactNode {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const isOfPeople = scoreSheets[page.sheet].by === 'person'
  return (
    <p className="pg-quiet pg-small scores-notes">
      {page.isOwnUnit && page.sheet === 'unit' && `${t('scores.ownUnitOnly')} `}
      {isOfPeople && `${t('scores.personNote')} `}
      {page.isOwnOnly && `${t('scores.ownOnly')} `}
      {t('scores.scopeNote', { at: formatInstant(at, language) })}
    </p>
  )
}
