import { Link, useSearch } from '@tanstack/react-router'
import { Banner, Button, buttonClass } from '@yiwang/ui'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { ResidentPage } from '../../resident/resident-page.tsx'
import { AdministratorPart } from './administrator-part.tsx'
import { DistrictPart } from './district-part.tsx'
import { useSetUp } from './queries.ts'
import { listWrong, nothingTyped, presentSetUp, type Typed } from './set-up-form.ts'
import { SecurityPart } from './security-part.tsx'
import './set-up.css'
import { SetUpField } from './set-up-field.tsx'

export function Screen() {
  const { t } = useTranslation()
  const setUp = useSetUp()
  const district = useDistrict()
  if (district.data?.needsSetUp === false && setUp.isIdle) return <Already />
  return (
    <ResidentPage>
      <div className="resident-title">
        <h1>{setUp.isSuccess ? t('pages.setUp.done') : t('pages.setUp.title')}</h1>
        <p>{setUp.isSuccess ? t('pages.setUp.doneText') : t('pages.setUp.lead')}</p>
      </div>
      {setUp.isSuccess ? (
        <Link to="/sign-in" search={{}} className={buttonClass({ kind: 'primary', isWide: true })}>
          {t('common.signIn')}
        </Link>
      ) : (
        <SetUpForm error={setUp.error} isSending={setUp.isPending} onSend={(typed) => setUp.mutate(presentSetUp(typed))} />
      )}
    </ResidentPage>
  )
}

function Already() {
  const { t } = useTranslation()
  return (
    <ResidentPage>
      <div className="resident-title">
        <h1>{t('pages.setUp.title')}</h1>
        <p>{t('pages.setUp.already')}</p>
      </div>
      <Link to="/sign-in" search={{}} className={buttonClass({ kind: 'primary', isWide: true })}>
        {t('common.signIn')}
      </Link>
    </ResidentPage>
  )
}

interface FormProps {
  readonly error: Error | null
  readonly isSending: boolean
  readonly onSend: (typed: Typed) => void
}

function SetUpForm({ error, isSending, onSend }: FormProps) {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/set-up' })
  const [typed, setTyped] = useState<Typed>({ ...nothingTyped, token })
  const [isChecked, setChecked] = useState(false)
  const wrong = isChecked ? listWrong(typed) : new Map()
  const parts = { typed, wrong, onChange: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })) }

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setChecked(true)
    if (listWrong(typed).size === 0) onSend(typed)
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  return (
    <form className="set-up" onSubmit={submit} noValidate>
      <section className="resident-sheet">
        <SetUpField field="token" {...parts} autoComplete="off" spellCheck={false} />
      </section>
      <DistrictPart {...parts} />
      <AdministratorPart {...parts} />
      <SecurityPart {...parts} />
      {error !== null && <Failed error={error} />}
      <Button type="submit" kind="primary" isWide isBusy={isSending}>
        {isSending ? t('pages.setUp.sending') : t('pages.setUp.send')}
      </Button>
    </form>
  )
}

function Failed({ error }: { readonly error: Error }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const isSetUp = error instanceof ProblemError && error.problem.code === 'district.already_set_up'
  return (
    <Banner tone="red" title={t('pages.setUp.failed')} actions={isSetUp && <Link to="/sign-in">{t('common.signIn')}</Link>}>
      {isSetUp ? t('pages.setUp.already') : presentProblem(error, language)}
    </Banner>
  )
}
