import './access-log.css'

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Skeleton } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { LoadFailed } from '../../frame/load-failed.tsx'
import { Empty, Page, Permitted } from '../../staff/page.tsx'
import type { AccessSearch } from './access-search.ts'
import { AccessTable } from './access-table.tsx'
import { AuditBar } from './audit-bar.tsx'
import { AccessFilters } from './filters.tsx'
import { useAccessLog } from './queries.ts'

/** Who did what to whose data: for the auditor. */
export function Screen() {
  return (
    <Permitted permission="access_log.read">
      <AccessLogPage />
    </Permitted>
  )
}

function AccessLogPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/staff/access-log' })
  const navigate = useNavigate()

  function change(part: AccessSearch): void {
    void navigate({ to: '/access-log', search: { ...search, ...part }, replace: true })
  }

  return (
    <Page title={t('security.accessLog.title')} lead={t('security.accessLog.lead')}>
      <AuditBar />
      <AccessFilters search={search} onChange={change} onClear={() => void navigate({ to: '/access-log', search: {}, replace: true })} />
      <Lines search={search} onChange={change} />
    </Page>
  )
}

function Lines({ search, onChange }: { readonly search: AccessSearch; readonly onChange: (part: AccessSearch) => void }) {
  const { t } = useTranslation()
  const query = useAccessLog(search)
  if (query.isError) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
  if (query.data === undefined) return <Skeleton lines={12} height={28} label={t('common.loading')} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <Empty title={t('security.accessLog.empty')}>{t('security.accessLog.emptyHow')}</Empty>
  return (
    <>
      <AccessTable rows={rows} onChange={onChange} />
      {query.hasNextPage && (
        <Button className="access-more" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('security.accessLog.more')}
        </Button>
      )}
    </>
  )
}
