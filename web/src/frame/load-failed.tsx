import { Banner, Button } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'

/** What is shown where something could not be fetched: what happened, and a way to ask again. */
export function LoadFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <Banner
      tone="red"
      title={t('common.loadFailed')}
      actions={
        onRetry !== undefined && (
          <Button kind="plain" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    >
      {presentProblem(error, language)}
    </Banner>
  )
}
