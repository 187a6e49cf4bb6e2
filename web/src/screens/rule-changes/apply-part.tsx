import { Banner } from '@yiwang/ui'
import { Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { MoveField } from '../../staff/move-field.tsx'
import { movedMark, type Applying } from './use-applying.ts'

interface ApplyPartProps {
  readonly count: number
  readonly applying: Applying
  readonly onApply: (reason: string) => void
}

/** Moving what is chosen, with the reason that goes into each story; how far it is, and what came of it. */
export function ApplyPart({ count, applying, onApply }: ApplyPartProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [hasTried, setTried] = useState(false)
  const isMissing = hasTried && reason.trim() === ''
  function send(): void {
    setTried(true)
    if (reason.trim() !== '' && count > 0) onApply(reason.trim())
  }
  return (
    <section className="changes-apply">
      <Outcomes applying={applying} />
      {count > 0 && applying.phase !== 'applying' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <MoveField label={t('flow.changes.reason')} problem={isMissing ? t('flow.changes.reasonMissing') : undefined}>
            <Input
              aria-label={t('flow.changes.reason')}
              value={reason}
              maxLength={500}
              placeholder={t('flow.changes.reasonHint')}
              onChange={(event) => setReason(event.target.value)}
            />
          </MoveField>
          <Button type="primary" size="large" htmlType="submit">
            {t('flow.changes.apply', { n: count })}
          </Button>
        </form>
      ) : null}
    </section>
  )
}

function Outcomes({ applying }: { readonly applying: Applying }) {
  const { t } = useTranslation()
  const { phase, all, outcomes, problem } = applying
  const moved = [...outcomes.values()].filter((outcome) => outcome === movedMark).length
  const refused = outcomes.size - moved
  if (phase === 'idle') return null
  if (phase === 'applying') {
    const said = t('flow.changes.applying', { done: outcomes.size, all })
    return (
      <>
        <span role="status">{said}</span>
        <Progress percent={Math.round((100 * outcomes.size) / Math.max(1, all))} aria-label={said} />
      </>
    )
  }
  if (phase === 'failed') {
    return (
      <Banner tone="red" title={t('flow.changes.appliedStopped', { moved, refused, left: all - outcomes.size })}>
        {problem}
      </Banner>
    )
  }
  return <Banner tone={refused === 0 ? 'green' : 'amber'} title={t('flow.changes.applied', { moved, refused })} />
}
