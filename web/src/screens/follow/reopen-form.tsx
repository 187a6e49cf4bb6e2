import { Banner, Button, TextArea } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useReopen } from './queries.ts'

const shortestReason = 4

/** For whoever finds it unsolved: say what is missing, and it is taken up again. */
export function ReopenForm({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const reopen = useReopen(code)
  const [reason, setReason] = useState('')
  const [isWrong, setWrong] = useState(false)

  function send(): void {
    const isEnough = reason.trim().length >= shortestReason
    setWrong(!isEnough)
    if (isEnough) reopen.mutate(reason.trim())
  }

  return (
    <div className="follow-form">
      <p className="resident-soft">{t('resident.follow.confirm.lead')}</p>
      <TextArea
        label={t('resident.follow.reopenReason')}
        placeholder={t('resident.follow.reopenExample')}
        value={reason}
        maxLength={1000}
        problem={isWrong ? t('resident.follow.reopenNeedsReason') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {reopen.isError && <Banner tone="red">{presentProblem(reopen.error, language)}</Banner>}
      <Button kind="primary" isBusy={reopen.isPending} onClick={send}>
        {t('resident.follow.reopenSend')}
      </Button>
    </div>
  )
}
