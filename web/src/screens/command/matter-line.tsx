import type { InboxRow, Language } from '@yiwang/contract'
import { matterHeatOf } from '@yiwang/kernel'
import { SignMark } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { roundLeft, type Left } from '../../inbox/desk-row.ts'
import { heatLook } from '../../inbox/left-badge.tsx'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatTimeLeft } from '../../time/format-time-left.ts'
import { useNow } from '../../time/use-now.ts'

interface MatterLineProps {
  readonly row: InboxRow
  readonly onChoose: (id: string) => void
  /** How old it is, instead of the time that is left. */
  readonly showsAge?: boolean
}

const dayMs = 86_400_000

/** A matter in one line: its heat, what it is, whose it is, and how long is left; pressing it opens it beside the map. */
export function MatterLine({ row, onChoose, showsAge = false }: MatterLineProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const now = useNow()
  const heat = matterHeatOf(row, now)
  const left = row.leftMs === null || row.limitUnit === null ? '' : wordsOf({ ms: row.leftMs, unit: row.limitUnit }, language)
  const time = showsAge ? t('command.oldest.days', { n: Math.floor((now - row.reportedAt) / dayMs) }) : left
  return (
    <li>
      <button type="button" className="wall-line" data-heat={heat} onClick={() => onChoose(row.id)} title={row.description}>
        <SignMark sign={heatLook[heat].sign} />
        <span className="wall-line-what">
          {names.category(row.category)}
          <small>{row.leadUnit === null ? t(`matter.status.${row.status}`) : names.unit(row.leadUnit)}</small>
        </span>
        <span className="wall-line-time">{time}</span>
      </button>
    </li>
  )
}

function wordsOf(left: Left, language: Language): string {
  const { ms, unit } = roundLeft(left)
  return formatTimeLeft(ms, unit, language)
}
