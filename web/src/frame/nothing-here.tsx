import { buttonClass } from '@yiwang/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { MessagePage } from './message-page.tsx'

export function NothingHere() {
  const { t } = useTranslation()
  return (
    <MessagePage
      title={t('common.nothingHere')}
      actions={
        <Link to="/" className={buttonClass({ kind: 'primary' })}>
          {t('common.backHome')}
        </Link>
      }
    >
      {t('common.nothingHereHint')}
    </MessagePage>
  )
}
