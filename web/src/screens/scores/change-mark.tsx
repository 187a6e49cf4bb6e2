import type { MeasureUnit } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatChange, formatValue, type Change } from '../../indicator/format-value.ts'

interface ChangeMarkProps {
  readonly change: Change
  readonly unit: MeasureUnit
  readonly before: number | null
}

/** How a number moved: up or down by a sign, better or worse by a colour and, for who cannot see it, by a word. */
export function ChangeMark({ change, unit, before }: ChangeMarkProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { sign, verdict } = change
  const was = t('scores.change.was', { value: formatValue(before, unit, language) })
  const word = verdict === 'neither' ? '' : t(`scores.change.${verdict}`)
  return (
    <span className={`scores-change scores-${verdict}`} title={word === '' ? was : `${word} · ${was}`}>
      <span aria-hidden="true">{sign}</span>
      {change.difference !== 0 && formatChange(change, unit, language)}
      <span className="pg-hidden"> {change.difference === 0 ? t('scores.change.same') : word} </span>
    </span>
  )
}
