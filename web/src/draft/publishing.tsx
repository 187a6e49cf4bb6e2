import type { UseMutationResult } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isChangedMeanwhile } from './changed-meanwhile.ts'
import { PublishDialog } from './publish-dialog.tsx'
import type { Draft } from './use-draft.ts'

interface PublishingProps<Row, Body> {
  readonly isOpen: boolean
  readonly draft: Draft<Row>
  readonly summary: ReactNode
  /** What will follow from publishing. */
  readonly how: string
  readonly publish: UseMutationResult<{ readonly version: string }, Error, Body>
  readonly bodyOf: (version: { readonly basedOn: string; readonly note: string }) => Body
  readonly onClose: () => void
}

/** Publishes a draft as the next version; when somebody else came first, the draft stays and the bar over the table says what to do. */
export function Publishing<Row, Body>({ isOpen, draft, summary, how, publish, bodyOf, onClose }: PublishingProps<Row, Body>) {
  const { t } = useTranslation()
  const { message } = App.useApp()

  function send(note: string): void {
    publish.mutate(bodyOf({ basedOn: draft.basedOn, note }), {
      onSuccess: ({ version }) => {
        draft.discard()
        void message.success(t('rules.shared.published', { version }))
        onClose()
      },
      onError: (error) => {
        if (isChangedMeanwhile(error)) onClose()
      },
    })
  }

  return (
    <PublishDialog
      isOpen={isOpen}
      isBusy={publish.isPending}
      error={publish.error}
      summary={summary}
      how={how}
      onPublish={send}
      onClose={() => {
        publish.reset()
        onClose()
      }}
    />
  )
}
