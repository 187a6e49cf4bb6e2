import './left-badge.css'

import type { Language } from '@yiwang/contract'
import { Badge, type Look } from '@yiwang/ui'
import { matterHeatOf, type MatterHeat } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import { formatTimeLeft } from '../time/format-time-left.ts'
import { leftOfRow, roundLeft, type ReadRow } from './desk-row.ts'

/** How each heat looks in words; the same meanings as the marks on the map. */
export const heatLook: Readonly<Record<MatterHeat, Look>> = {
  calm: { tone: 'blue', sign: 'clock' },
  amber: { tone: 'amber', sign: 'half' },
  red: { tone: 'red', sign: 'triangle' },
  overdue: { tone: 'red', sign: 'alarm' },
  waiting: { tone: 'violet', sign: 'scales' },
  paused: { tone: 'grey', sign: 'bars' },
  ended: { tone: 'grey', sign: 'square' },
}

/** The time left with its heat: sign, colour and words; the exact instant on hover. */
export function LeftBadge({ row, now }: { readonly row: ReadRow; readonly now: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const heat = matterHeatOf(row, now)
  if (heat === 'ended' || row.dueAt === null)
    return <span className="desk-soft">{t(`matter.heat.${heat === 'ended' ? 'stopped' : 'paused'}`)}</span>
  return (
    <span className="desk-left" data-heat={heat} title={`${t('desk.clock.due')} ${formatInstant(row.dueAt, language, now)}`}>
      <Badge look={heatLook[heat]}>
        {wordsOf(row, { heat, now, language, paused: t('matter.heat.paused'), overdue: t('matter.heat.overdue') })}
      </Badge>
    </span>
  )
}

interface Wording {
  readonly heat: MatterHeat
  readonly now: number
  readonly language: Language
  readonly paused: string
  readonly overdue: string
}

function wordsOf(row: ReadRow, { heat, now, language, paused, overdue }: Wording): string {
  if (heat === 'paused') return paused
  const left = leftOfRow(row, now)
  if (left === undefined) return ''
  // Overdue outside working hours may be overdue by nothing yet.
  if (heat === 'overdue' && left.ms >= 0) return overdue
  const { ms, unit } = roundLeft(left)
  return formatTimeLeft(ms, unit, language)
}
