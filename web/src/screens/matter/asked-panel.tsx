import type { MatterDetail } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { presentProblem } from '../../api/client.ts'
import { useAskedEffect, useAskedReason, useAskedWord } from '../../flow/asked-words.ts'
import { useGiveAnswer } from '../../flow/queries.ts'
import { useLanguage } from '../../language/language.ts'
import { Consequence } from './consequence.tsx'

/** What was asked for; who may decide on it approves, or refuses with a reason. */
export function AskedPanel({ detail, mayAnswer }: { readonly detail: MatterDetail; readonly mayAnswer: boolean }) {
  const { t } = useTranslation()
  const nameOf = usePersonName()
  const { asked } = detail
  if (!asked) return null
  const title = t('desk.matter.asked', { name: nameOf(asked.byName), move: t(`matter.move.${asked.move}`) })
  return (
    <Banner tone="violet" title={title}>
      <Asked asked={asked} />
      {mayAnswer ? <Consequence move={asked.move} /> : null}
      {mayAnswer ? <AnswerForm detail={detail} /> : <p>{t('desk.matter.askedWaits')}</p>}
    </Banner>
  )
}

/** What exactly is asked, why, and what granting would do to the clock. */
function Asked({ asked }: { readonly asked: Exclude<MatterDetail['asked'], null> }) {
  const { t } = useTranslation()
  const wordOf = useAskedWord()
  const effectOf = useAskedEffect()
  const reasonOf = useAskedReason()
  const reason = reasonOf(asked)
  return (
    <>
      <p>
        <strong>{wordOf(asked)}</strong> {effectOf(asked)}
      </p>
      {reason === '' ? null : <p>{t('desk.matter.askedWhy', { reason })}</p>}
    </>
  )
}

function AnswerForm({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const answer = useGiveAnswer()
  const [isRefusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')

  function send(granted: boolean): void {
    const { id, version } = detail.row
    const body = granted ? { granted: true as const, version } : { granted: false as const, version, reason }
    answer.mutate(
      { id, body, key: crypto.randomUUID() },
      {
        onSuccess: () => void message.success(t(granted ? 'desk.matter.granted' : 'desk.matter.refused')),
        onError: (error) => void message.error(presentProblem(error, language)),
      },
    )
  }

  if (!isRefusing) {
    return (
      <div className="matter-answer">
        <Button type="primary" loading={answer.isPending} onClick={() => send(true)}>
          {t('desk.matter.grant')}
        </Button>
        <Button onClick={() => setRefusing(true)}>{t('desk.matter.refuse')}</Button>
      </div>
    )
  }
  return (
    <form
      className="matter-refuse"
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
    >
      <label>
        {t('desk.matter.refuseReason')}
        <Input.TextArea autoFocus value={reason} maxLength={4000} rows={3} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="matter-answer">
        <Button type="primary" danger htmlType="submit" loading={answer.isPending} disabled={reason.trim() === ''}>
          {t('desk.matter.refuse')}
        </Button>
        <Button onClick={() => setRefusing(false)}>{t('desk.matter.cancel')}</Button>
      </div>
    </form>
  )
}
