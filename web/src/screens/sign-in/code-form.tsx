import { Banner, Button, Field } from '@yiwang/ui'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Refused } from './refused.tsx'

interface CodeFormProps {
  readonly isChecking: boolean
  readonly error: unknown
  readonly onEnter: (code: string) => void
  readonly onBack: () => void
}

const digits = {
  said: 'security.signIn.codeLead',
  label: 'security.signIn.code',
  name: 'code',
  autoComplete: 'one-time-code',
  inputMode: 'numeric',
  maxLength: 7,
} as const

const recovery = {
  said: 'security.signIn.recoveryHint',
  label: 'security.signIn.recovery',
  name: 'recovery',
  autoComplete: 'off',
  inputMode: 'text',
  maxLength: 40,
} as const

/** The second step: the authenticator's six digits, or a recovery code. */
export function CodeForm({ isChecking, error, onEnter, onBack }: CodeFormProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [isRecovery, setRecovery] = useState(false)

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    onEnter(code.trim())
  }

  function change(): void {
    setRecovery(!isRecovery)
    setCode('')
  }

  const { said, label, ...field } = isRecovery ? recovery : digits
  return (
    <form className="resident-sheet" onSubmit={submit}>
      <p>{t(said)}</p>
      <Field
        {...field}
        key={field.name}
        label={t(label)}
        autoFocus
        autoCapitalize="none"
        spellCheck={false}
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {error !== null && <Refused error={error} />}
      {isRecovery && <Banner tone="grey">{t('security.signIn.lost')}</Banner>}
      <Button type="submit" kind="primary" isWide isBusy={isChecking}>
        {t(isChecking ? 'security.signIn.checking' : 'security.signIn.enter')}
      </Button>
      <div className="sign-in-other">
        <Button kind="quiet" onClick={change}>
          {t(isRecovery ? 'security.signIn.useCode' : 'security.signIn.useRecovery')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('security.signIn.back')}
        </Button>
      </div>
    </form>
  )
}
