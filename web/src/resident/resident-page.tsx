import './resident-page.css'

import { Link } from '@tanstack/react-router'
import { LanguageSwitch } from '@yiwang/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { useDistrict } from '../me/queries.ts'
import { useDistrictName } from './use-district-name.ts'

/** What is around a resident's page: whose it is, the language, and in the demo that nothing here is real. */
export function ResidentPage({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { language, setLanguage } = useLanguage()
  const district = useDistrict()
  const name = useDistrictName()
  return (
    <div className={isWide ? 'resident resident-wide' : 'resident'}>
      <a href="#content" className="skip-link">
        {t('common.skipToContent')}
      </a>
      {district.data?.isDemo === true && <aside className="resident-ribbon">{t('common.demoRibbon')}</aside>}
      <header className="resident-header">
        <Link to="/" className="resident-home">
          <img src="/mark.svg" alt="" width={28} height={28} />
          <span>{name}</span>
        </Link>
        <LanguageSwitch language={language} onChange={setLanguage} />
      </header>
      <main id="content" className="resident-main">
        {children}
      </main>
    </div>
  )
}
