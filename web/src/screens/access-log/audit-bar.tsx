import type { AuditResult } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useVerifyAudit } from './queries.ts'

/** Whether every chain holds, and everything as a file. */
export function AuditBar() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const verify = useVerifyAudit()
  return (
    <>
      <div className="pg-actions">
        <Button aria-busy={verify.isPending} onClick={() => (verify.isPending ? undefined : verify.mutate())}>
          {t(verify.isPending ? 'security.accessLog.verifying' : 'security.accessLog.verify')}
        </Button>
        <Button href="/api/audit/export" download>
          {t('security.accessLog.export')}
        </Button>
        <span className="pg-quiet pg-small">{t('security.accessLog.exportHow')}</span>
      </div>
      <div role="status">
        {verify.data && <Result result={verify.data} />}
        {verify.error && <Banner tone="red">{presentProblem(verify.error, language)}</Banner>}
      </div>
    </>
  )
}

function Result({ result }: { readonly result: AuditResult }) {
  const { t } = useTranslation()
  const { breach, matters, pledges, events, entries } = result
  if (breach === null) return <Banner tone="green">{t('security.accessLog.whole', { matters, pledges, events, entries })}</Banner>
  const where = breach.of === '' ? t('security.accessLog.brokenLog') : breach.of
  return <Banner tone="red">{t('security.accessLog.broken', { where, seq: breach.seq })}</Banner>
}
