import { useNavigate } from '@tanstack/react-router'
import { Button, Field } from '@yiwang/ui'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'

import './code-entry.css'
import { cleanFollowCode, isFollowCode } from './follow-code.ts'

/** Where somebody types a follow-up code. */
export function CodeEntry({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)

  function show(event: SubmitEvent): void {
    event.preventDefault()
    const code = cleanFollowCode(typed)
    setWrong(!isFollowCode(code))
    if (isFollowCode(code)) void navigate({ to: '/follow/$code', params: { code } })
  }

  return (
    <form className="code-entry" onSubmit={show} noValidate>
      <Field
        label={t('resident.landing.followLabel')}
        hint={t('resident.landing.followHint')}
        problem={isWrong ? t('resident.follow.codeProblem') : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="7K2M9-QX4TB"
      />
      <Button type="submit" kind={isPrimary ? 'primary' : 'plain'} className="code-entry-show">
        {t('resident.landing.follow')}
      </Button>
    </form>
  )
}
