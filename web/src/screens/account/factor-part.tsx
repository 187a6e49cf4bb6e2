import type { AccountView, SecondFactorOffer } from '@yiwang/contract'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { EnrolFactor } from './enrol-factor.tsx'
import { ProofForm } from './proof-form.tsx'
import { useDropFactor, useNewRecoveryCodes, useOfferFactor } from './queries.ts'
import { RecoveryCodeList } from './recovery-code-list.tsx'

type Step = 'rest' | 'on' | 'off' | 'codes'

/** The second factor: switching it on in three steps, new recovery codes, switching it off where the role allows. */
export function FactorPart({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation()
  const [codes, setCodes] = useState<readonly string[]>()
  return (
    <section className="account-part" aria-labelledby="account-factor">
      <h2 id="account-factor">{t('security.account.factor')}</h2>
      <p>
        {t(account.hasSecondFactor ? 'security.account.factorOn' : 'security.account.factorOff')}{' '}
        {account.needsSecondFactor && <strong>{t('security.account.factorNeeded')}</strong>}
      </p>
      {codes === undefined ? (
        <FactorSteps account={account} onCodes={setCodes} />
      ) : (
        <RecoveryCodeList codes={codes} onKept={() => setCodes(undefined)} />
      )}
    </section>
  )
}

interface StepsProps {
  readonly account: AccountView
  readonly onCodes: (codes: readonly string[]) => void
}

function FactorSteps({ account, onCodes }: StepsProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [step, setStep] = useState<Step>(account.gate === 'second_factor' ? 'on' : 'rest')
  const [offer, setOffer] = useState<SecondFactorOffer>()
  const [ask, drop, renew] = [useOfferFactor(), useDropFactor(), useNewRecoveryCodes()]
  function rest(): void {
    setStep('rest')
  }

  function turnedOff(): void {
    rest()
    void message.success(t('security.account.turnedOff'))
  }

  if (offer) return <EnrolFactor offer={offer} onDone={() => onCodes(offer.recoveryCodes)} />
  if (step === 'on') return <ProofForm change={ask} label={t('security.account.turnOn')} onDone={setOffer} onCancel={rest} />
  if (step === 'off') return <ProofForm change={drop} label={t('security.account.turnOff')} onDone={turnedOff} onCancel={rest} />
  if (step === 'codes') {
    const label = t('security.account.newCodes')
    return <ProofForm change={renew} label={label} onDone={({ recoveryCodes }) => onCodes(recoveryCodes)} onCancel={rest} />
  }
  if (!account.hasSecondFactor) {
    return (
      <Button type="primary" onClick={() => setStep('on')}>
        {t('security.account.turnOn')}
      </Button>
    )
  }
  return (
    <div className="account-actions">
      <Button onClick={() => setStep('codes')}>{t('security.account.newCodes')}</Button>
      {!account.needsSecondFactor && <Button onClick={() => setStep('off')}>{t('security.account.turnOff')}</Button>}
    </div>
  )
}
