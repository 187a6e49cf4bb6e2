import type { Approval } from '@yiwang/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useAskedEffect, useAskedReason, useAskedWord } from '../../flow/asked-words.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import type { Answering } from './use-answering.ts'

interface ApprovalPartProps {
  readonly approval: Approval
  readonly answering: Answering
  readonly isChosen: boolean
}

/** Who asks for what and why, what it would change, and the two answers. */
export function ApprovalPart({ approval, answering, isChosen }: ApprovalPartProps) {
  const { t } = useTranslation()
  const wordOf = useAskedWord()
  const reasonOf = useAskedReason()
  const nameOf = usePersonName()
  const { asked, row } = approval
  const reason = reasonOf(asked)
  return (
    <div className="queue-asked">
      <p>
        <strong>{t('flow.waiting.asks', { name: nameOf(asked.byName), move: wordOf(asked) })}</strong>
      </p>
      {reason === '' ? null : <blockquote>{reason}</blockquote>}
      <Effect approval={approval} />
      {answering.refusing === row.id ? (
        <Refusal approval={approval} answering={answering} />
      ) : (
        <div className="queue-answer">
          <Button type={isChosen ? 'primary' : 'default'} loading={answering.busy === row.id} onClick={() => answering.grant(approval)}>
            {t('flow.waiting.grant')}
          </Button>
          <Button onClick={() => answering.beginRefusal(row.id)}>{t('flow.waiting.refuse')}</Button>
        </div>
      )}
    </div>
  )
}

function Effect({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const effectOf = useAskedEffect()
  const { asked, clock } = approval
  if (asked.dueAt !== null && clock) {
    const said = { before: formatInstant(clock.dueAt, language), after: formatInstant(asked.dueAt, language) }
    return <p className="queue-effect">{t('flow.waiting.fromTo', said)}</p>
  }
  const now = clock ? `${t('flow.waiting.now', { at: formatInstant(clock.dueAt, language) })} · ` : ''
  return (
    <p className="queue-effect">
      {now}
      {effectOf(asked)}
    </p>
  )
}

function Refusal({ approval, answering }: Omit<ApprovalPartProps, 'isChosen'>) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <form
      className="queue-refusal"
      onKeyDown={(event) => event.key === 'Escape' && answering.endRefusal()}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') answering.refuse(approval, reason.trim())
      }}
    >
      <label>
        {t('flow.waiting.refuseReason')}
        <Input autoFocus value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="queue-answer">
        <Button danger type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={answering.busy === approval.row.id}>
          {t('flow.waiting.sendRefusal')}
        </Button>
        <Button onClick={answering.endRefusal}>{t('flow.waiting.cancel')}</Button>
      </div>
    </form>
  )
}
