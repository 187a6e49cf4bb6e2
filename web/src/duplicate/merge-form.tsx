import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import type { Direction } from './direction.ts'
import { useMerge } from './queries.ts'
import type { Merged } from './undo-merge.tsx'

interface Props {
  readonly direction: Direction
  readonly onCancel: () => void
  readonly onMerged: (merged: Merged) => void
}

/** Why two matters are the same, and the merge itself; what follows from it is said beside the button. */
export function MergeForm({ direction, onCancel, onMerged }: Props) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const merge = useMerge()
  const [reason, setReason] = useState('')
  const field = useId()
  const { source, target } = direction

  async function send(): Promise<void> {
    if (reason.trim() === '' || merge.isPending) return
    // What was merged is no longer offered, so this form may be gone by the time the answer is here.
    const { row } = await merge.mutateAsync({ source, target: target.id, reason: reason.trim() })
    onMerged({ source: { ...source, version: row.version }, target })
  }

  return (
    <form
      className="duplicate-merge"
      onSubmit={(event) => {
        event.preventDefault()
        void send().catch(() => undefined)
      }}
    >
      <label htmlFor={field}>{t('duplicate.reason')}</label>
      <Input
        id={field}
        autoFocus
        value={reason}
        maxLength={400}
        placeholder={t('duplicate.reasonExample')}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="duplicate-soft">{t('duplicate.consequence')}</p>
      {merge.isError ? (
        <p className="duplicate-problem" role="alert">
          {presentProblem(merge.error, language)}
        </p>
      ) : null}
      <div className="duplicate-actions">
        <Button type="primary" htmlType="submit" loading={merge.isPending} disabled={reason.trim() === ''}>
          {t('duplicate.confirm')}
        </Button>
        <Button type="text" onClick={onCancel}>
          {t('duplicate.cancel')}
        </Button>
      </div>
    </form>
  )
}
