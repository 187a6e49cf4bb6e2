import type { MatterRow } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { useVerdict, type Verdict } from './queries.ts'
import type { Outcome } from './walk.ts'

interface VerdictBarProps {
  readonly row: Pick<MatterRow, 'id' | 'version'>
  readonly onOutcome: (outcome: Outcome) => void
}

/** Passes the matter, sends it back with a reason, or leaves it for later. */
export function VerdictBar({ row, onOutcome }: VerdictBarProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const verdict = useVerdict()
  const [isRejecting, setRejecting] = useState(false)
  // One key for each stop and decision: a second press after a lost answer is the same decision.
  const [keys] = useState(() => ({ close: crypto.randomUUID(), reject: crypto.randomUUID() }))

  function send(decision: Pick<Verdict, 'move' | 'reason'>): void {
    const outcome = decision.move === 'close' ? 'passed' : 'rejected'
    verdict.mutate({ id: row.id, version: row.version, key: keys[decision.move], ...decision }, { onSuccess: () => onOutcome(outcome) })
  }

  return (
    <div className="verify-verdict">
      {verdict.isError && <Banner tone="red">{t('evidence.verify.failed', { problem: presentProblem(verdict.error, language) })}</Banner>}
      {isRejecting ? (
        <RejectForm isBusy={verdict.isPending} onCancel={() => setRejecting(false)} onSend={(reason) => send({ move: 'reject', reason })} />
      ) : (
        <div className="verify-buttons">
          <Button type="primary" size="large" loading={verdict.isPending} onClick={() => send({ move: 'close' })}>
            {t('evidence.verify.pass')}
          </Button>
          <Button size="large" disabled={verdict.isPending} onClick={() => setRejecting(true)}>
            {t('evidence.verify.reject')}
          </Button>
          <Button size="large" type="text" disabled={verdict.isPending} onClick={() => onOutcome('skipped')}>
            {t('evidence.verify.skip')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface RejectFormProps {
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onSend: (reason: string) => void
}

function RejectForm({ isBusy, onCancel, onSend }: RejectFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)

  function send(): void {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') onSend(reason.trim())
  }

  return (
    <>
      <MoveField label={t('evidence.verify.rejectReason')} problem={isMissing ? t('evidence.verify.needsReason') : undefined}>
        <Input.TextArea
          aria-label={t('evidence.verify.rejectReason')}
          autoFocus
          value={reason}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={t('evidence.verify.rejectExample')}
          onChange={(event) => setReason(event.target.value)}
        />
      </MoveField>
      <div className="verify-buttons">
        <Button type="primary" danger size="large" loading={isBusy} onClick={send}>
          {t('evidence.verify.sendReject')}
        </Button>
        <Button size="large" disabled={isBusy} onClick={onCancel}>
          {t('evidence.verify.cancel')}
        </Button>
      </div>
    </>
  )
}
