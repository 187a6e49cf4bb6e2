import type { MatterDetail } from '@yiwang/contract'
import type { MoveId } from '@yiwang/kernel'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useMoveMatter } from './queries.ts'

const quickMoves = new Set<MoveId>(['sign', 'resume', 'restart_clock'])

/** Whether one touch is enough: the move carries nothing and ends nothing. */
export function isQuick(move: MoveId): boolean {
  return quickMoves.has(move)
}

/** Makes a move that needs no form. */
export function useQuickMove(detail: MatterDetail): { readonly run: (move: MoveId) => void; readonly isPending: boolean } {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const moving = useMoveMatter(detail.row.id)
  function run(move: MoveId): void {
    moving.mutate(
      { body: { move, version: detail.row.version, carried: {} }, key: crypto.randomUUID() },
      {
        onSuccess: () =>
          void message.success(move === 'undo' ? t('flow.undo.undone') : t('desk.matter.done', { move: t(`matter.move.${move}`) })),
        onError: (error) => void message.error(presentProblem(error, language)),
      },
    )
  }
  return { run, isPending: moving.isPending }
}
