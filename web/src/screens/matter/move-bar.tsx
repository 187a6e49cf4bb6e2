import type { DistrictView, MatterDetail, Me } from '@yiwang/contract'
import { mayAnswer, type MoveId, type OpenMove } from '@yiwang/kernel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { AskedPanel } from './asked-panel.tsx'
import { actorOf, matterFromDetail } from './matter-from-detail.ts'
import { MoveButtons } from './move-buttons.tsx'
import { MoveForm } from './move-form.tsx'
import { SplitForm } from './split-form.tsx'
import { UndoBar } from './undo-bar.tsx'
import { isQuick, useQuickMove } from './use-quick-move.ts'

interface MoveBarProps {
  readonly detail: MatterDetail
  readonly me: Me
  readonly district: DistrictView
  readonly moves: readonly OpenMove[]
}

// The undo stands in its own line, and what belongs to a ruling beside the words of both sides.
const elsewhere: ReadonlySet<MoveId> = new Set(['undo', 'rule', 'state'])

// What leads on comes first and stands out; what ends or sends back never does.
const leadsOn = new Set<MoveId>(['accept', 'dispatch', 'sign', 'handle', 'close', 'resume', 'finish_part'])

/** Exactly the buttons that the table gives this person, and what waits for an approval. */
export function MoveBar({ detail, me, district, moves: open }: MoveBarProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<MoveId>()
  const matter = matterFromDetail(detail, me.district)
  const moves = open.filter(({ move }) => !elsewhere.has(move))
  const canAnswer = mayAnswer(matter, actorOf(me))
  const quick = useQuickMove(detail)
  const main = moves.find(({ move }) => leadsOn.has(move))
  const ordered = main ? [main, ...moves.filter((open) => open !== main)] : moves
  return (
    <section className="matter-moves" aria-label={t('desk.matter.moves')}>
      {detail.asked ? <AskedPanel detail={detail} mayAnswer={canAnswer} /> : null}
      {open.some(({ move }) => move === 'undo') ? (
        <UndoBar detail={detail} isBusy={quick.isPending} onUndo={() => quick.run('undo')} />
      ) : null}
      {open.length === 0 && !canAnswer ? <NothingToDo detail={detail} /> : null}
      {moves.length === 0 ? null : (
        <MoveButtons
          moves={ordered}
          main={main}
          isBusy={quick.isPending}
          onPress={(move) => (isQuick(move) ? quick.run(move) : setChosen(move))}
        />
      )}
      {chosen === 'split' ? <SplitForm detail={detail} onClose={() => setChosen(undefined)} /> : null}
      {chosen === undefined || chosen === 'split' ? null : (
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
