import type { MoveId, OpenMove } from '@yiwang/kernel'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'

import { useMediaQuery } from '../../frame/use-media-query.ts'

interface MoveButtonsProps {
  readonly moves: readonly OpenMove[]
  readonly main: OpenMove | undefined
  readonly isBusy: boolean
  readonly onPress: (move: MoveId) => void
}

// The bar at a phone's foot has room for what is done most; the rest is one touch further.
const roomOnPhone = 3

/** The buttons of the moves that are open, the main one first. */
export function MoveButtons({ moves, main, isBusy, onPress }: MoveButtonsProps) {
  const isNarrow = useMediaQuery('(max-width: 900px)')
  const shown = isNarrow && moves.length > roomOnPhone ? moves.slice(0, roomOnPhone - 1) : moves
  const rest = moves.slice(shown.length)
  return (
    <div className="matter-buttons">
      {shown.map((open) => (
        <MoveButton key={open.move} open={open} isMain={open === main} isBusy={isBusy} onPress={onPress} />
      ))}
      {rest.length === 0 ? null : <MoreMoves moves={rest} onPress={onPress} />}
    </div>
  )
}

function useMoveWord(): (open: OpenMove) => string {
  const { t } = useTranslation()
  return ({ move, isAsked }) => {
    const word = t(`matter.move.${move}`)
    return isAsked ? t('desk.matter.ask', { move: word }) : word
  }
}

function MoreMoves({ moves, onPress }: Pick<MoveButtonsProps, 'moves' | 'onPress'>) {
  const { t } = useTranslation()
  const wordOf = useMoveWord()
  const items = moves.map((open) => ({ key: open.move, label: wordOf(open), onClick: () => onPress(open.move) }))
  return (
    <Dropdown trigger={['click']} placement="topRight" menu={{ items }}>
      <Button size="large">{t('flow.moreMoves')}</Button>
    </Dropdown>
  )
}

interface MoveButtonProps {
  readonly open: OpenMove
  readonly isMain: boolean
  readonly isBusy: boolean
  readonly onPress: (move: MoveId) => void
}

function MoveButton({ open, isMain, isBusy, onPress }: MoveButtonProps) {
  const wordOf = useMoveWord()
  return (
    <Button type={isMain ? 'primary' : 'default'} size="large" disabled={isBusy} onClick={() => onPress(open.move)}>
      {wordOf(open)}
    </Button>
  )
}
