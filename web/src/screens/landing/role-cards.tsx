import { useNavigate } from '@tanstack/react-router'
import type { DemoSignIn } from '@yiwang/contract'
import { Banner, Skeleton } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { LoadFailed } from '../../frame/load-failed.tsx'
import { useLanguage } from '../../language/language.ts'
import { useSignIn } from '../../me/queries.ts'
import { groupSignIns, type RoleSignIns } from './group-sign-ins.ts'
import { useDemoSignIns } from './queries.ts'

/** The posts of the demo: one touch and the visitor sits at that desk. */
export function RoleCards() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const signIns = useDemoSignIns(true)
  const { enter, entering, error } = useEnter()
  return (
    <section className="roles" aria-labelledby="roles">
      <h2 id="roles">{t('resident.landing.rolesTitle')}</h2>
      <p className="resident-soft">{t('resident.landing.rolesHint')}</p>
      {error !== null && <Banner tone="red">{presentProblem(error, language)}</Banner>}
      {signIns.isPending && <Skeleton lines={5} height={72} label={t('common.loading')} />}
      {signIns.isError && <LoadFailed error={signIns.error} onRetry={() => void signIns.refetch()} />}
      <ul className="role-list">
        {groupSignIns(signIns.data ?? []).map((group) => (
          <RoleCard key={group.role} group={group} entering={entering} onEnter={enter} />
        ))}
      </ul>
    </section>
  )
}

interface CardProps {
  readonly group: RoleSignIns
  readonly entering: string | null
  readonly onEnter: (signIn: DemoSignIn) => void
}

function RoleCard({ group, entering, onEnter }: CardProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const role = t(`person.role.${group.role}`)
  return (
    <li className="role-card">
      <button type="button" className="role-enter" disabled={entering !== null} onClick={() => onEnter(group.first)}>
        <span className="role-name">{entering === group.first.username ? t('resident.landing.entering') : role}</span>
        <span className="role-work">{t(`resident.roleWork.${group.role}`)}</span>
        <span className="role-who">{whoOf(group.first, language, t('resident.landing.whole'))}</span>
      </button>
      {group.others.length > 0 && (
        <details className="role-others">
          <summary>{t('resident.landing.more', { count: group.others.length })}</summary>
          {group.others.map((other) => (
            <button key={other.username} type="button" disabled={entering !== null} onClick={() => onEnter(other)}>
              {whoOf(other, language, t('resident.landing.whole'))}
            </button>
          ))}
        </details>
      )}
    </li>
  )
}

function whoOf(signIn: DemoSignIn, language: string, whole: string): string {
  const [name, unit] = language === 'en' ? [signIn.nameEn, signIn.unitEn] : [signIn.name, signIn.unit]
  return `${name} · ${unit ?? whole}`
}

function useEnter(): { readonly enter: (signIn: DemoSignIn) => void; readonly entering: string | null; readonly error: unknown } {
  const signIn = useSignIn()
  const navigate = useNavigate()
  const [entering, setEntering] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)

  async function go(chosen: DemoSignIn): Promise<void> {
    setEntering(chosen.username)
    setError(null)
    try {
      await signIn({ username: chosen.username, password: chosen.password })
      await navigate({ to: '/desk' })
    } catch (failure) {
      setError(failure)
      setEntering(null)
    }
  }

  return { enter: (chosen) => void go(chosen), entering, error }
}
