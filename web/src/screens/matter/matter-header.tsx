import { Link } from '@tanstack/react-router'
import type { MatterDetail, Me } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'
import { StatusBadge } from '@yiwang/ui'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { readLastDesk } from '../../inbox/last-desk.ts'
import { LeftBadge } from '../../inbox/left-badge.tsx'
import { useNow } from '../../time/use-now.ts'
import { useNames } from '../../reference/use-names.ts'
import { useClaimMatter } from './queries.ts'

/** Number, category, status and time left; whose it is, and the way back. */
export function MatterHeader({ detail, me }: { readonly detail: MatterDetail; readonly me: Me }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const nameOf = usePersonName()
  const now = useNow()
  const { row } = detail
  return (
    <header className="matter-head">
      <Link to="/desk" search={readLastDesk()} className="matter-back">
        ← {t('desk.inbox.backToList')}
      </Link>
      <div className="matter-title">
        <h1>{names.category(row.category)}</h1>
        <span className="matter-number">{row.number}</span>
        <StatusBadge status={row.status} language={language} />
        <LeftBadge row={{ ...row, readAt: now }} now={now} />
      </div>
      <p className="matter-facts">
        <span title={formatExact(row.reportedAt)}>{t('desk.matter.reportedAt', { at: formatInstant(row.reportedAt, language, now) })}</span>
        <span>{t(`matter.channel.${row.channel}`)}</span>
        {row.returns > 0 ? <span>{t('desk.matter.returns', { n: row.returns })}</span> : null}
        {row.reopenings > 0 ? <span>{t('desk.matter.reopenings', { n: row.reopenings })}</span> : null}
        <span>
          {row.claimedByName === null ? t('desk.matter.unclaimed') : t('desk.matter.claimedBy', { name: nameOf(row.claimedByName) })}
        </span>
        {detail.mergedInto === null ? null : (
          <Link to="/desk/matters/$id" params={{ id: detail.mergedInto }}>
            {t('desk.matter.mergedInto')}
          </Link>
        )}
      </p>
      <div className="matter-tools">
        {isAllowed(me, 'matter.claim') ? <ClaimButton detail={detail} me={me} /> : null}
        <Button onClick={() => globalThis.print()}>{t('desk.matter.print')}</Button>
      </div>
      <p className="matter-printed">{t('desk.matter.printedAt', { at: formatExact(now) })}</p>
    </header>
  )
}

function ClaimButton({ detail, me }: { readonly detail: MatterDetail; readonly me: Me }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const { row } = detail
  const claim = useClaimMatter(row.id)
  const isMine = row.claimedBy === me.id
  if ((row.claimedBy !== null && !isMine) || detail.endedAt !== null) return null
  function press(): void {
    const body = { claimed: !isMine, version: row.version }
    claim.mutate({ body, key: crypto.randomUUID() }, { onError: (error) => void message.error(presentProblem(error, language)) })
  }
  return (
    <Button loading={claim.isPending} onClick={press}>
      {isMine ? t('desk.inbox.release') : t('desk.inbox.claimIt')}
    </Button>
  )
}
