import './account.css'

import { Link } from '@tanstack/react-router'
import type { AccountView } from '@yiwang/contract'
import { Banner, buttonClass } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Loaded, Page } from '../../staff/page.tsx'
import { FactorPart } from './factor-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { useAccount } from './queries.ts'
import { SessionsPart } from './sessions-part.tsx'

/** A person's own account; what has to be done first stands alone until it is done. */
export function Screen() {
  const { t } = useTranslation()
  const query = useAccount()
  return (
    <Page title={t('security.account.title')} lead={t('security.account.lead')}>
      <Loaded query={query}>{(account) => <Account account={account} />}</Loaded>
    </Page>
  )
}

function Account({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation()
  const { gate } = account
  const [wasGated, setGated] = useState(gate !== null)
  if (gate !== null && !wasGated) setGated(true)
  return (
    <div className="account">
      {gate === 'password' && <Banner tone="amber">{t('security.account.gatePassword')}</Banner>}
      {gate === 'second_factor' && <Banner tone="amber">{t('security.account.gateSecondFactor')}</Banner>}
      {gate !== 'second_factor' && <PasswordPart account={account} />}
      {gate !== 'password' && <FactorPart account={account} />}
      {gate === null && wasGated && (
        <Link to="/desk" className={buttonClass({ kind: 'primary' }, 'account-go')}>
          {t('security.account.go')}
        </Link>
      )}
      {gate === null && <SessionsPart account={account} />}
    </div>
  )
}
