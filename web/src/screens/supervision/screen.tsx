import './supervision.css'

import { Link } from '@tanstack/react-router'
import type { InboxRow, MatterPage } from '@yiwang/contract'
import { StatusBadge } from '@yiwang/ui'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { Empty, Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { formatInstant } from '../../time/format-instant.ts'
import { useRaised, type Ended } from './queries.ts'
import { RaiseDrawer } from './raise-drawer.tsx'

/** What the house presses for by itself: pledges that are behind, proposals, other tasks. */
export function Screen() {
  const { t } = useTranslation()
  const [ended, setEnded] = useState<Ended>('no')
  const [isRaising, setRaising] = useState(false)
  const mayRaise = useMay('pledge.edit')
  const raised = useRaised(ended)
  const choices = [
    { value: 'no' as const, label: t('supervision.running') },
    { value: 'yes' as const, label: t('supervision.ended') },
    { value: 'all' as const, label: t('supervision.all') },
  ]
  return (
    <Permitted permission="pledge.read">
      <Page
        title={t('supervision.title')}
        lead={t('supervision.lead')}
        actions={
          mayRaise && (
            <Button type="primary" onClick={() => setRaising(true)}>
              {t('supervision.raise')}
            </Button>
          )
        }
      >
        <div className="pg-filters">
          <Segmented value={ended} options={choices} onChange={setEnded} />
        </div>
        <Loaded query={raised}>{(page) => <Raised page={page} />}</Loaded>
        {isRaising && <RaiseDrawer onClose={() => setRaising(false)} />}
      </Page>
    </Permitted>
  )
}

const columns = ['number', 'what', 'words', 'unit', 'status', 'due'] as const

function Raised({ page }: { readonly page: MatterPage }) {
  const { t } = useTranslation()
  if (page.rows.length === 0) return <Empty title={t('supervision.empty')}>{t('supervision.emptyHow')}</Empty>
  return (
    <>
      <p className="pg-quiet">{t('supervision.total', { n: page.total })}</p>
      <table className="pg-table pg-cards raised-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`supervision.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <RaisedRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function RaisedRow({ row }: { readonly row: InboxRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const isLate = row.leftMs !== null && row.leftMs < 0
  return (
    <tr>
      <td data-label={t('supervision.columns.number')}>
        <Link to="/desk/matters/$id" params={{ id: row.id }}>
          {row.number}
        </Link>
      </td>
      <td data-label={t('supervision.columns.what')}>{names.category(row.category)}</td>
      <td data-label={t('supervision.columns.words')} className="raised-words" lang="zh-CN">
        {row.description}
      </td>
      <td data-label={t('supervision.columns.unit')}>{row.leadUnit === null ? '—' : names.unit(row.leadUnit)}</td>
      <td data-label={t('supervision.columns.status')}>
        <StatusBadge status={row.status} language={language} />
      </td>
      <td data-label={t('supervision.columns.due')} className={isLate ? 'raised-late' : undefined}>
        {row.dueAt === null ? '—' : formatInstant(row.dueAt, language)}
      </td>
    </tr>
  )
}
