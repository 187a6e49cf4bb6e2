import type { Position } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useFoundPlace } from '../../reference/queries.ts'
import { useLanguage } from '../../language/language.ts'

/** In whose area the pin stands, or that it stands outside. */
export function FoundArea({ position }: { readonly position: Position | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const found = useFoundPlace(position).data
  if (position === undefined || !found) return null
  if (!found.grid && !found.community) {
    return (
      <p className="move-problem" role="alert">
        {t('desk.report.outside')}
      </p>
    )
  }
  const names = [found.street, found.community].map((division) => (language === 'en' ? division?.nameEn : division?.name))
  return (
    <p className="move-hint" role="status">
      {[...names, found.grid?.name].filter((name) => name !== undefined && name !== '').join(' · ')}
    </p>
  )
}
