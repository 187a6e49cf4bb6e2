import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** What stands at the foot of the first page: for those who want to look deeper. */
export function LandingFooter({ version, isDemo }: { readonly version: string; readonly isDemo: boolean }) {
  const { t } = useTranslation()
  return (
    <footer className="landing-footer">
      {isDemo && <Link to="/sign-in">{t('resident.landing.staff')}</Link>}
      <Link to="/moves">{t('resident.landing.footer.moves')}</Link>
      <a href="/api/docs">{t('resident.landing.footer.api')}</a>
      <span>{t('resident.landing.footer.source')}</span>
      <span>{t('resident.landing.footer.version', { version })}</span>
    </footer>
  )
}
