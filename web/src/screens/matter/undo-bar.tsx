import type { MatterDetail } from '@yiwang/contract'
import { undoWindow } from '@yiwang/kernel'
import { SignMark } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { formatCountdown } from '../../time/format-countdown.ts'
import { useCountdown } from '../../time/use-countdown.ts'

interface UndoBarProps {
  readonly detail: MatterDetail
  readonly isBusy: boolean
  readonly onUndo: () => void
}

/** One's own last move, and for how long it can still be taken back. */
export function UndoBar({ detail, isBusy, onUndo }: UndoBarProps) {
  const { t } = useTranslation()
  const names = useNames()
  const { lastMove, row } = detail
  const left = useCountdown((lastMove?.at ?? 0) + undoWindow)
  if (!lastMove || left === 0) return null
  const move = t(`matter.move.${lastMove.move}`)
  const done =
    lastMove.move === 'dispatch' && row.leadUnit !== null
      ? t('flow.undo.doneTo', { move, unit: names.unit(row.leadUnit) })
      : t('flow.undo.done', { move })
  return (
    <p className="undo-bar">
      <SignMark sign="check" />
      <span>{done}</span>
      <Button size="small" disabled={isBusy} onClick={onUndo}>
        {t('flow.undo.take')}
      </Button>
      <span className="matter-soft undo-left">{t('flow.undo.left', { left: formatCountdown(left) })}</span>
    </p>
  )
}
