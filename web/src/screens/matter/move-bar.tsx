import type { DistrictView, MatterDetail, Me } from '@yiwang/contract'
import { listMoves, mayAnswer, type MoveId, type OpenMove } from '@yiwang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { AskedPanel } from './asked-panel.tsx'
import { actorOf, matterFromDetail, timeOf } from './matter-from-detail.ts'
import { MoveForm } from './move-form.tsx'
import { isQuick, useQuickMove } from './use-quick-move.ts'

interface MoveBarProps {
  readonly detail: MatterDetail
  readonly me: Me
  readonly district: DistrictView
}

// What leads on comes first and stands out; what ends or sends back never does.
const leadsOn = new Set<MoveId>(['accept', 'dispatch', 'sign', 'handle', 'close', 'rule', 'resume'])

/** Exactly the buttons that the table gives this person, and what waits for an approval. */
export function MoveBar({ detail, me, district }: MoveBarProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<MoveId>()
  const matter = matterFromDetail(detail, me.district)
  const moves = listMoves(matter, actorOf(me), timeOf(district))
  const canAnswer = mayAnswer(matter, actorOf(me))
  const quick = useQuickMove(detail)
  const main = moves.find(({ move }) => leadsOn.has(move))
  const ordered = main ? [main, ...moves.filter((open) => open !== main)] : moves
  return (
    <section className="matter-moves" aria-label={t('desk.matter.moves')}>
      {detail.asked ? <AskedPanel detail={detail} mayAnswer={canAnswer} /> : null}
      {moves.length === 0 && !canAnswer ? <NothingToDo detail={detail} /> : null}
      {moves.length === 0 ? null : (
        <div className="matter-buttons">
          {ordered.map((open) => (
            <MoveButton
              key={open.move}
              open={open}
              isMain={open === main}
              isBusy={quick.isPending}
              onPress={isQuick(open.move) ? quick.run : setChosen}
            />
          ))}
        </div>
      )}
      {chosen === undefined ? null : (
        <MoveForm
          key={chosen}
          move={chosen}
          detail={detail}
          district={district}
          isOpen={moves.some(({ move }) => move === chosen)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  )
}

interface MoveButtonProps {
  readonly open: OpenMove
  readonly isMain: boolean
  readonly isBusy: boolean
  readonly onPress: (move: MoveId) => void
}

function MoveButton({ open, isMain, isBusy, onPress }: MoveButtonProps) {
  const { t } = useTranslation()
  const move = t(`matter.move.${open.move}`)
  return (
    <Button type={isMain ? 'primary' : 'default'} size="large" disabled={isBusy} onClick={() => onPress(open.move)}>
      {open.isAsked ? t('desk.matter.ask', { move }) : move}
    </Button>
  )
}

function NothingToDo({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const names = useNames()
  const { row } = detail
  const isRunning = detail.endedAt === null && row.leadUnit !== null
  return (
    <p className="matter-nothing">
      {t('desk.matter.noMoves')}
      {isRunning && row.leadUnit !== null ? ` ${t('desk.matter.nextUnit', { unit: names.unit(row.leadUnit) })}` : ''}
    </p>
  )
}
