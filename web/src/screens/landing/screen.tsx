import { Link, Navigate } from '@tanstack/react-router'
import type { DistrictView } from '@yiwang/contract'
import { buttonClass, Skeleton } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { LoadFailed } from '../../frame/load-failed.tsx'
import { useDistrict } from '../../me/queries.ts'
import { CodeEntry } from '../../resident/code-entry.tsx'
import { MyReportList } from '../../resident/my-report-list.tsx'
import { ResidentPage } from '../../resident/resident-page.tsx'
import { useDistrictName } from '../../resident/use-district-name.ts'
import { HowItGoes } from './how-it-goes.tsx'
import { LandingFooter } from './landing-footer.tsx'
import './landing.css'
import { RoleCards } from './role-cards.tsx'

export function Screen() {
  const { t } = useTranslation()
  const district = useDistrict()
  if (district.data?.needsSetUp === true) return <Navigate to="/set-up" search={{}} replace />
  return (
    <ResidentPage isWide>
      {district.isPending && <Skeleton lines={5} label={t('common.loading')} />}
      {district.isError && <LoadFailed error={district.error} onRetry={() => void district.refetch()} />}
      {district.data !== undefined && <Landing district={district.data} />}
    </ResidentPage>
  )
}

function Landing({ district }: { readonly district: DistrictView }) {
  return (
    <>
      <div className={district.isDemo ? 'landing landing-demo' : 'landing'}>
        <div className="landing-resident">
          <Welcome isDemo={district.isDemo} />
          <MyReportList />
          <HowItGoes />
        </div>
        {district.isDemo && <RoleCards />}
      </div>
      <LandingFooter version={district.version} isDemo={district.isDemo} />
    </>
  )
}

function Welcome({ isDemo }: { readonly isDemo: boolean }) {
  const { t } = useTranslation()
  const name = useDistrictName()
  return (
    <section className="welcome">
      <h1>{name}</h1>
      <p className="welcome-lead">{t('resident.landing.lead')}</p>
      <Link to="/report" className={buttonClass({ kind: 'primary', isWide: true }, 'welcome-report')}>
        <span>{t('resident.landing.report')}</span>
        <span className="welcome-report-hint">{t('resident.landing.reportHint')}</span>
      </Link>
      <CodeEntry />
      <Link to="/promised" className={buttonClass({}, 'welcome-promised')}>
        {t('resident.landing.promised')}
      </Link>
      {isDemo ? (
        <p className="welcome-demo">
          <strong>{t('resident.landing.demoTitle')}</strong>
          {t('resident.landing.demoText')}
        </p>
      ) : (
        <Link to="/sign-in" className={buttonClass({ kind: 'quiet' }, 'welcome-staff')}>
          {t('resident.landing.staff')}
        </Link>
      )}
    </section>
  )
}
