import { Banner, Button } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import type { SendingInHand } from './use-sending.ts'

interface Props {
  readonly sending: SendingInHand
  readonly waitsForPhotos: boolean
  /** It is sent together with a report nearby. */
  readonly isJoining: boolean
  readonly onSend: () => void
}

/** The main action, under the thumb; what stopped it is said right above it. */
export function SendBar({ sending, waitsForPhotos, isJoining, onSend }: Props) {
  const { t } = useTranslation()
  const send = isJoining ? t('duplicate.nearby.send') : t('resident.report.send')
  return (
    <div className="report-bar">
      <div className="report-bar-inner">
        {sending.error !== null && <NotSent error={sending.error} />}
        <Button kind="primary" isWide isBusy={sending.isSending} disabled={waitsForPhotos} onClick={onSend}>
          {sending.isSending ? t('resident.report.sending') : send}
        </Button>
        {waitsForPhotos && (
          <p className="resident-soft report-bar-note" role="status">
            {t('resident.report.waitForPhotos')}
          </p>
        )}
      </div>
    </div>
  )
}

function NotSent({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const isOffline = error instanceof ProblemError && error.isOffline
  if (isOffline) {
    return (
      <Banner tone="amber" title={t('resident.report.notSent')}>
        {t('resident.report.notSentOffline')}
      </Banner>
    )
  }
  const isRefused = error instanceof ProblemError && error.status < 500
  return (
    <Banner tone="red" title={isRefused ? t('resident.report.refused') : t('resident.report.notSent')}>
      {presentProblem(error, language)}
    </Banner>
  )
}
