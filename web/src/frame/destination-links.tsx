import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { WaitingCount } from '../flow/waiting-count.tsx'
import { useMe } from '../me/queries.ts'
import { listDestinations } from './navigation.ts'

/** The places this person may go to. */
export function DestinationLinks({ className, onGo }: { readonly className: string; readonly onGo?: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <nav className={className} aria-label={t('common.mainNavigation')}>
      {listDestinations(me.data ?? null).map((place) => (
        <Link key={place.to} to={place.to} onClick={onGo} activeOptions={{ exact: place.to === '/desk', includeSearch: false }}>
          {t(`common.nav.${place.phrase}`)}
          {place.to === '/waiting' ? <WaitingCount /> : null}
        </Link>
      ))}
    </nav>
  )
}
