import { Button, buttonClass } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { presentProblem, ProblemError } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { MessagePage } from './message-page.tsx'

/** What is shown instead of a screen that fell over, or whose parts could not be fetched. */
export function WentWrong({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <MessagePage
      title={t('common.wentWrong')}
      actions={
        <>
          <Button kind="primary" onClick={() => globalThis.location.reload()}>
            {t('common.reload')}
          </Button>
          <a href="/" className={buttonClass({})}>
            {t('common.backHome')}
          </a>
        </>
      }
    >
      {error instanceof ProblemError ? presentProblem(error, language) : t('common.wentWrongHint')}
    </MessagePage>
  )
}
