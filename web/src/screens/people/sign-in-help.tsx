import type { PersonView } from '@yiwang/contract'
import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useHelpPerson } from './queries.ts'

/** What is done for somebody who lost a phone or left a session open. */
export function SignInHelp({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const help = useHelpPerson()
  return (
    <section className="people-help" aria-labelledby="people-help">
      <h3 id="people-help">{t('security.help.title')}</h3>
      <p>{t(person.hasSecondFactor ? 'security.help.factorOn' : 'security.help.factorOff')}</p>
      <div className="pg-actions">
        {person.hasSecondFactor && (
          <Button
            loading={help.isPending}
            onClick={() =>
              help.mutate({ id: person.id, what: 'factor' }, { onSuccess: () => void message.success(t('security.help.wasReset')) })
            }
          >
            {t('security.help.resetFactor')}
          </Button>
        )}
        <Button
          loading={help.isPending}
          onClick={() =>
            help.mutate({ id: person.id, what: 'sessions' }, { onSuccess: () => void message.success(t('security.help.sessionsEnded')) })
          }
        >
          {t('security.help.endSessions')}
        </Button>
      </div>
      {person.hasSecondFactor && <p className="pg-quiet pg-small">{t('security.help.resetHow')}</p>}
      {help.error && <Alert type="error" showIcon title={presentProblem(help.error, language)} />}
    </section>
  )
}
