import { scoreSheets, type IndicatorAnswer, type IndicatorView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'
import { CountedDrawer } from '../../indicator/counted-drawer.tsx'
import type { Opened } from '../../indicator/queries.ts'
import { monthPeriod } from './score-address.ts'
import type { ScoresPage } from './use-scores-page.ts'

/** The number that the address says is open, if any. */
export function OpenedNumber({
  page,
  answer,
  all,
}: {
  readonly page: ScoresPage
  readonly answer: IndicatorAnswer | undefined
  readonly all: readonly IndicatorView[]
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { address, go } = page
  const indicator = all.find(({ id }) => id === address.indicator)
  if (indicator === undefined) return null
  const key = address.row === '-' ? null : address.row
  const row = answer?.rows.find((each) => each.key === key)
  const own = row?.name ? textOf(row.name, language) : t('scores.row.none')
  const ofMonth = address.month === 'all' ? t('scores.row.total') : address.month
  const rowName = ofMonth ?? (key === undefined ? t('scores.row.total') : own)
  return (
    <CountedDrawer
      opened={openedBy(page, indicator.id)}
      title={t('scores.rows.title', { row: rowName, indicator: textOf(indicator.name, language) })}
      definition={textOf(indicator.definition, language)}
      isShare={indicator.unit === 'share'}
      onPart={(part) => go({ part })}
      onClose={() => go({ indicator: undefined, row: undefined, part: undefined, month: undefined })}
    />
  )
}

/** The headline and its trend count the whole scope; a number of the table counts within its sheet. */
function openedBy({ address, sheet, periods }: ScoresPage, indicator: string): Opened {
  const { row, part = 'counted', month } = address
  if (month !== undefined) return { ask: indicator, part, period: month === 'all' ? periods.period : monthPeriod(month) }
  const { by, post } = scoreSheets[sheet]
  const key = row === '-' ? null : row
  return { ask: indicator, part, period: periods.period, by, ...(post && { post }), ...(key !== undefined && { key }) }
}
