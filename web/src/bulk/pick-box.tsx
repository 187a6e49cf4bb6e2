import './bulk.css'

import { useTranslation } from 'react-i18next'

import type { DeskRow } from '../inbox/desk-row.ts'

interface PickBoxProps {
  readonly row: DeskRow
  readonly isPicked: boolean
  readonly onPick: (isRange: boolean) => void
}

/** Picks a row; with the shift key held, everything from the last one to it. */
export function PickBox({ row, isPicked, onPick }: PickBoxProps) {
  const { t } = useTranslation()
  return (
    <label className="bulk-check" onDoubleClick={(event) => event.stopPropagation()} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isPicked}
        aria-label={t('bulk.pickOne', { number: row.number })}
        onChange={({ nativeEvent }) => onPick(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  )
}
