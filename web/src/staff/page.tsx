import './page.css'

import { isAllowed, type Permission } from '@yiwang/kernel'
import { Skeleton } from '@yiwang/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ProblemError } from '../api/client.ts'
import { Forbidden } from '../frame/forbidden.tsx'
import { LoadFailed } from '../frame/load-failed.tsx'
import { useMe } from '../me/queries.ts'

interface PageProps {
  readonly title: string
  readonly lead: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen with its name, what it is for, and what can be done. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <div className="pg">
      <header className="pg-head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {actions !== undefined && <div className="pg-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** What has been asked for, once it is there: until then a skeleton, otherwise what went wrong or that one may not see it. */
export function Loaded<T>({ query, children }: { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode }) {
  const { t } = useTranslation()
  if (query.data !== undefined) return children(query.data)
  if (!query.isError) return <Skeleton lines={12} height={28} label={t('common.loading')} />
  if (query.error instanceof ProblemError && query.error.status === 403) return <Forbidden />
  return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
}

/** The page for those who may see it; the others are told so without asking the server. */
export function Permitted({ permission, children }: { readonly permission: Permission; readonly children: ReactNode }) {
  return useMay(permission) ? children : <Forbidden />
}

/** Whether the person who is signed in may do this. */
export function useMay(permission: Permission): boolean {
  const { data } = useMe()
  return data ? isAllowed(data, permission) : false
}

/** What will be here, and how to begin. */
export function Empty({ title, children, action }: { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="pg-empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  )
}
