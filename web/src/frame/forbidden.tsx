import { buttonClass } from '@yiwang/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { MessagePage } from './message-page.tsx'

/** What somebody sees whose role does not reach this page. */
export function Forbidden() {
  const { t } = useTranslation()
  return (
    <MessagePage
      title={t('common.forbidden')}
      actions={
        <Link to="/desk" className={buttonClass({ kind: 'primary' })}>
          {t('common.nav.desk')}
        </Link>
      }
    >
      {t('common.forbiddenHint')}
    </MessagePage>
  )
}
