import { useParams } from '@tanstack/react-router'
import { Skeleton } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { ProblemError } from '../../api/client.ts'
import { LoadFailed } from '../../frame/load-failed.tsx'
import { CodeEntry } from '../../resident/code-entry.tsx'
import { cleanFollowCode, isFollowCode } from '../../resident/follow-code.ts'
import { MyReportList } from '../../resident/my-report-list.tsx'
import { ResidentPage } from '../../resident/resident-page.tsx'
import './follow.css'
import { Followed } from './followed.tsx'
import { NotFound } from './not-found.tsx'
import { useFollow } from './queries.ts'

export function Screen() {
  const { code } = useParams({ strict: false })
  const clean = cleanFollowCode(code ?? '')
  return (
    <ResidentPage>
      {code === undefined && <Entry />}
      {code !== undefined && (isFollowCode(clean) ? <ByCode key={clean} code={clean} /> : <NotFound code={code} />)}
    </ResidentPage>
  )
}

function Entry() {
  const { t } = useTranslation()
  return (
    <>
      <div className="resident-title">
        <h1>{t('resident.follow.title')}</h1>
        <p>{t('resident.follow.lead')}</p>
      </div>
      <div className="follow-entry">
        <CodeEntry isPrimary />
        <MyReportList />
      </div>
    </>
  )
}

function ByCode({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const follow = useFollow(code)
  if (follow.data !== undefined) return <Followed follow={follow.data} code={code} />
  if (follow.isPending) return <Skeleton lines={6} height={40} label={t('common.loading')} />
  const isUnknown = follow.error instanceof ProblemError && (follow.error.status === 404 || follow.error.status === 400)
  return isUnknown ? <NotFound code={code} /> : <LoadFailed error={follow.error} onRetry={() => void follow.refetch()} />
}
