import { Skeleton } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import './waiting.css'

/** A page whose parts are on their way. */
export function Waiting() {
  const { t } = useTranslation()
  return (
    <div className="waiting">
      <Skeleton lines={6} label={t('common.loading')} />
    </div>
  )
}
