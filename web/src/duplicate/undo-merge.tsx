import { Banner } from '@yiwang/ui'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import type { Direction } from './direction.ts'
import { useUnmerge } from './queries.ts'

/** A merge that was just made; the version is the one that the merged matter has now. */
export type Merged = Direction

interface Props {
  readonly merged: Merged
  readonly ownId: string
  readonly onUndone: () => void
}

/** Says what was merged into what, and takes it back. */
export function UndoMerge({ merged, ownId, onUndone }: Props) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const unmerge = useUnmerge()
  const { source, target } = merged

  function undo(): void {
    unmerge.mutate(
      { source, target: target.id, reason: t('duplicate.undoReason') },
      {
        onSuccess: () => {
          void message.success(t('duplicate.undone'))
          onUndone()
        },
        onError: (error) => void message.error(presentProblem(error, language)),
      },
    )
  }

  return (
    <Banner
      tone="green"
      title={source.id === ownId ? t('duplicate.merged', { number: target.number }) : t('duplicate.mergedHere', { number: source.number })}
      actions={
        <Button loading={unmerge.isPending} onClick={undo}>
          {t('duplicate.undo')}
        </Button>
      }
    />
  )
}
