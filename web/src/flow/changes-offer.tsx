import { Link } from '@tanstack/react-router'
import { Banner } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

/** After something new is in force: that running matters stay as they are, and the way to see what it would do to them. */
export function ChangesOffer({ isOffered }: { readonly isOffered: boolean }) {
  const { t } = useTranslation()
  if (!isOffered) return null
  return <Banner tone="blue" title={t('flow.changes.offer')} actions={<Link to="/rule-changes">{t('flow.changes.offerLink')}</Link>} />
}
