import type { AccountView, SessionView } from '@yiwang/contract'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { describeAgent } from './describe-agent.ts'
import { useEndSession } from './queries.ts'

/** Where one is signed in; each can be ended from here. */
export function SessionsPart({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const end = useEndSession()
  const { idleMinutes: minutes, sessionHours: hours, sessions } = account

  function finish(id: string): void {
    end.mutate(id, {
      onSuccess: () => void message.success(t('security.account.ended')),
      onError: (error) => void message.error(presentProblem(error, language)),
    })
  }

  return (
    <section className="account-part account-sessions" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('security.account.sessions')}</h2>
      <p>{t('security.account.sessionsLead', { minutes, hours })}</p>
      <table className="pg-table pg-cards">
        <thead>
          <tr>
            <th scope="col">{t('security.account.device')}</th>
            <th scope="col">{t('security.account.address')}</th>
            <th scope="col">{t('security.account.started')}</th>
            <th scope="col">{t('security.account.seen')}</th>
            <th scope="col">
              <span className="pg-hidden">{t('security.account.end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id} session={session} onEnd={finish} />
          ))}
        </tbody>
      </table>
      {sessions.length > 1 ? (
        <Button loading={end.isPending} onClick={() => finish('others')}>
          {t('security.account.endOthers')}
        </Button>
      ) : (
        <p className="pg-quiet">{t('security.account.onlyThis')}</p>
      )}
    </section>
  )
}

function Row({ session, onEnd }: { readonly session: SessionView; readonly onEnd: (id: string) => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <tr>
      <td title={session.agent}>
        <strong>{describeAgent(session.agent) ?? t('security.account.unknownDevice')}</strong>{' '}
        {session.isThis && <span className="pg-quiet">{t('security.account.isThis')}</span>}
      </td>
      <td data-label={t('security.account.address')}>{session.address}</td>
      <td data-label={t('security.account.started')} title={formatExact(session.startedAt)}>
        {formatInstant(session.startedAt, language)}
      </td>
      <td data-label={t('security.account.seen')} title={formatExact(session.seenAt)}>
        {formatInstant(session.seenAt, language)}
      </td>
      <td>
        {!session.isThis && (
          <Button type="link" size="small" onClick={() => onEnd(session.id)}>
            {t('security.account.end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
