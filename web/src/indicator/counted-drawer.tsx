import './counted-drawer.css'

import type { IndicatorRowsPage } from '@yiwang/contract'
import { Skeleton, StatusBadge } from '@yiwang/ui'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

import { LoadFailed } from '../frame/load-failed.tsx'
import { useLanguage } from '../language/language.ts'
import { useNames } from '../reference/use-names.ts'
import { formatInstant } from '../time/format-instant.ts'
import { useCounted, type Opened } from './queries.ts'

interface CountedDrawerProps {
  readonly opened: Opened
  readonly title: string
  readonly definition: string
  /** Whether the number is a share, of which one may look at either part. */
  readonly isShare: boolean
  readonly onPart: (part: 'counted' | 'of') => void
  readonly onClose: () => void
}

/** The matters behind a number: exactly those, each with a way to its page. */
export function CountedDrawer({ opened, title, definition, isShare, onPart, onClose }: CountedDrawerProps) {
  const { t } = useTranslation()
  const query = useCounted(opened)
  return (
    <Drawer
      open
      size={860}
      onClose={onClose}
      title={title}
      extra={
        isShare && (
          <Segmented
            aria-label={t('scores.rows.part')}
            value={opened.part ?? 'counted'}
            options={[
              { value: 'counted', label: t('scores.rows.onlyCounted') },
              { value: 'of', label: t('scores.rows.whole') },
            ]}
            onChange={onPart}
          />
        )
      }
    >
      <p className="pg-quiet pg-small">{definition}</p>
      {query.isError && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={10} height={28} label={t('common.loading')} />}
      {query.data && <Rows pages={query.data.pages} part={opened.part ?? 'counted'} />}
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('scores.rows.more')}
        </Button>
      )}
    </Drawer>
  )
}

function Rows({ pages, part }: { readonly pages: readonly IndicatorRowsPage[]; readonly part: 'counted' | 'of' }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const total = pages[0]?.total ?? 0
  if (total === 0) return <p>{t('scores.rows.none')}</p>
  return (
    <>
      <p role="status">
        <strong>{t(part === 'of' ? 'scores.rows.of' : 'scores.rows.counted', { n: new Intl.NumberFormat(language).format(total) })}</strong>
      </p>
      <table className="pg-table pg-cards scores-rows">
        <thead>
          <tr>
            <th scope="col">{t('scores.rows.number')}</th>
            <th scope="col">{t('scores.rows.words')}</th>
            <th scope="col">{t('scores.rows.status')}</th>
            <th scope="col">{t('scores.rows.unit')}</th>
            <th scope="col">{t('scores.rows.reportedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {pages
            .flatMap(({ rows }) => rows)
            .map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to="/desk/matters/$id" params={{ id: row.id }}>
                    {row.number}
                  </Link>
                </td>
                <td className="scores-words" data-label={t('scores.rows.words')}>
                  <span>{row.description}</span>
                </td>
                <td data-label={t('scores.rows.status')}>
                  <StatusBadge status={row.status} language={language} />
                </td>
                <td data-label={t('scores.rows.unit')}>{row.leadUnit === null ? '' : names.unit(row.leadUnit)}</td>
                <td data-label={t('scores.rows.reportedAt')}>{formatInstant(row.reportedAt, language)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
