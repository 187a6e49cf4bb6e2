import type { PledgeBoard } from '@yiwang/contract'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { DayField } from '../../pledge/day-field.tsx'
import { writeDay } from '../../pledge/day-words.ts'
import { timeZone } from '../../time/time-zone.ts'
import type { BoardPage } from './use-board-page.ts'

/** Which year, and as of which day: today, or a past one as it was known then. */
export function BoardTime({ board, page: { address, go } }: { readonly board: PledgeBoard; readonly page: BoardPage }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const today = Temporal.Now.plainDateISO(timeZone()).toString()
  const years = [...new Set([board.year, ...board.years])].toSorted((one, other) => other - one)
  return (
    <div className="board-time">
      {years.length > 1 && (
        <Select
          aria-label={t('pledge.year')}
          value={board.year}
          options={years.map((year) => ({ value: year, label: t('pledge.yearOf', { year }) }))}
          onChange={(year) => go({ year: String(year) })}
        />
      )}
      <div className="board-as-of">
        <span aria-hidden="true">{t('pledge.asOf')}</span>
        <DayField
          label={t('pledge.asOf')}
          value={board.asOf}
          max={today}
          onChange={(day) => go({ asOf: day >= today ? undefined : day })}
        />
      </div>
      {address.asOf !== undefined && (
        <p className="board-past" role="status">
          {t('pledge.past', { day: writeDay(board.asOf, language) })}{' '}
          <Button type="link" size="small" onClick={() => go({ asOf: undefined })}>
            {t('pledge.backToday')}
          </Button>
        </p>
      )}
    </div>
  )
}
