import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { Button, buttonClass, Field } from '@yiwang/ui'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { ProblemError } from '../../api/client.ts'
import { useDistrict, useSignIn, useSignInCode } from '../../me/queries.ts'
import { ResidentPage } from '../../resident/resident-page.tsx'
import { CodeForm } from './code-form.tsx'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { whereTo } from './where-to.ts'

export function Screen() {
  const { t } = useTranslation()
  const district = useDistrict()
  const entering = useEnter()
  return (
    <ResidentPage>
      <div className="resident-title">
        <h1>{t(entering.needsCode ? 'security.signIn.codeTitle' : 'pages.signIn.title')}</h1>
      </div>
      {entering.needsCode ? (
        <CodeForm isChecking={entering.isEntering} error={entering.error} onEnter={entering.enterCode} onBack={entering.back} />
      ) : (
        <SignInForm {...entering} />
      )}
      <div className="sign-in-more">
        {district.data?.isDemo === true && (
          <Link to="/" hash="roles">
            {t('pages.signIn.demo')}
          </Link>
        )}
        <Link to="/report" className={buttonClass({ kind: 'quiet' }, 'sign-in-resident')}>
          {t('pages.signIn.resident')}
        </Link>
      </div>
    </ResidentPage>
  )
}

function SignInForm({ enter, isEntering, error }: Entering) {
  const { t } = useTranslation()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    enter({ username: username.trim().toLowerCase(), password })
  }

  return (
    <form className="resident-sheet" onSubmit={submit}>
      <Field
        label={t('pages.signIn.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <div className="sign-in-password">
        <Field
          label={t('pages.signIn.password')}
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button kind="quiet" onClick={() => setShown(!isShown)}>
          {isShown ? t('pages.signIn.hide') : t('pages.signIn.show')}
        </Button>
      </div>
      {error !== null && <Refused error={error} />}
      <Button type="submit" kind="primary" isWide isBusy={isEntering}>
        {isEntering ? t('pages.signIn.entering') : t('pages.signIn.enter')}
      </Button>
    </form>
  )
}

interface Entering {
  readonly enter: (sign: { username: string; password: string }) => void
  readonly enterCode: (code: string) => void
  readonly back: () => void
  /** The password was right; the code is asked for now. */
  readonly needsCode: boolean
  readonly isEntering: boolean
  readonly error: unknown
}

function useEnter(): Entering {
  const [signIn, signInCode] = [useSignIn(), useSignInCode()]
  const router = useRouter()
  const { to } = useSearch({ from: '/sign-in' })
  const [needsCode, setNeedsCode] = useState(false)
  const [isEntering, setEntering] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function attempt(step: () => Promise<boolean>): Promise<void> {
    setEntering(true)
    setError(null)
    try {
      const isInside = await step()
      if (isInside) return router.history.push(whereTo(to))
      setNeedsCode(true)
    } catch (failure) {
      setError(failure)
      // Whoever took too long begins with the password again.
      if (failure instanceof ProblemError && failure.problem.code === 'person.code_expired') setNeedsCode(false)
    }
    setEntering(false)
  }

  return {
    enter: (sign) => void attempt(async () => !(await signIn(sign)).needsCode),
    enterCode: (code) => void attempt(() => signInCode(code).then(() => true)),
    back: () => {
      setNeedsCode(false)
      setError(null)
    },
    needsCode,
    isEntering,
    error,
  }
}
