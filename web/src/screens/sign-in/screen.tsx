import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { Banner, Button, buttonClass, Field } from '@yiwang/ui'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict, useSignIn } from '../../me/queries.ts'
import { ResidentPage } from '../../resident/resident-page.tsx'
import './sign-in.css'
import { whereTo } from './where-to.ts'

export function Screen() {
  const { t } = useTranslation()
  const district = useDistrict()
  return (
    <ResidentPage>
      <div className="resident-title">
        <h1>{t('pages.signIn.title')}</h1>
      </div>
      <SignInForm />
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

function SignInForm() {
  const { t } = useTranslation()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const { enter, isEntering, error } = useEnter()

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

function Refused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const status = error instanceof ProblemError ? error.status : 0
  if (status === 401 || status === 400 || status === 422) return <Banner tone="red">{t('pages.signIn.wrong')}</Banner>
  if (status === 429) return <Banner tone="amber">{t('pages.signIn.tooMany')}</Banner>
  return <Banner tone="red">{presentProblem(error, language)}</Banner>
}

interface Entering {
  readonly enter: (sign: { username: string; password: string }) => void
  readonly isEntering: boolean
  readonly error: unknown
}

function useEnter(): Entering {
  const signIn = useSignIn()
  const router = useRouter()
  const { to } = useSearch({ from: '/sign-in' })
  const [isEntering, setEntering] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function go(sign: { username: string; password: string }): Promise<void> {
    setEntering(true)
    setError(null)
    try {
      await signIn(sign)
      router.history.push(whereTo(to))
    } catch (failure) {
      setError(failure)
      setEntering(false)
    }
  }

  return { enter: (sign) => void go(sign), isEntering, error }
}
