import type { IndicatorCell, IndicatorView } from '@yiwang/contract'
import { dependsOnNow, smallestRanked, type Question } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'
import { ChangeMark } from './change-mark.tsx'
import { explainCell, findChange, formatCount, formatValue } from '../../indicator/format-value.ts'
import { isFew } from './order-rows.ts'

interface ScoreCellProps {
  readonly indicator: IndicatorView
  readonly rowName: string
  readonly cell: IndicatorCell
  readonly before: IndicatorCell | undefined
  /** The largest number of the column: the length of a whole bar. */
  readonly largest: number
  readonly onOpen: () => void
}

/** A number with its bar from zero, how many matters it looks at, and how it moved; a press opens those matters. */
export function ScoreCell({ indicator, rowName, cell, before, largest, onOpen }: ScoreCellProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { unit } = indicator
  const value = formatValue(cell.value, unit, language)
  const isFewHere = cell.of > 0 && isFew(unit, cell.of)
  const label = t('scores.openCell', { row: rowName, indicator: textOf(indicator.name, language), value, n: cell.of })
  const title = [explainCell(cell, unit, language), ...(isFewHere ? [t('scores.fewHelp', { n: smallestRanked })] : [])].join('\n')
  return (
    <div className="scores-cell" data-few={isFewHere}>
      <button type="button" className="scores-value" title={title} aria-label={label} disabled={cell.of === 0} onClick={onOpen}>
        {value}
      </button>
      <span className="scores-bar" aria-hidden="true">
        <span style={{ width: `${widthOf(cell, unit, largest)}%` }} />
      </span>
      <span className="scores-small">
        {unit !== 'matters' && unit !== 'times' && <span>{t('scores.n', { n: formatCount(cell.of, language) })}</span>}
        {isFewHere && <span className="scores-few">{t('scores.few')}</span>}
        <Moved indicator={indicator} now={cell} before={before} />
      </span>
    </div>
  )
}

/** What is true only at this moment is not compared with what an earlier period has become since. */
function Moved({
  indicator,
  now,
  before,
}: {
  readonly indicator: IndicatorView
  readonly now: IndicatorCell
  readonly before: IndicatorCell | undefined
}) {
  if (before === undefined || dependsOnNow(indicator.question as Question)) return null
  const change = findChange(now.value, before.value, indicator.better)
  return change === undefined ? null : <ChangeMark change={change} unit={indicator.unit} before={before.value} />
}

function widthOf({ value }: IndicatorCell, unit: IndicatorView['unit'], largest: number): number {
  if (value === null) return 0
  if (unit === 'share') return value * 100
  return largest === 0 ? 0 : (value / largest) * 100
}
