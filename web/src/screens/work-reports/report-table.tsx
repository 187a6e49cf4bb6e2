import type { ReportRow } from '@yiwang/contract'
import { Badge } from '@yiwang/ui'
import { Link } from '@tanstack/react-router'
import { App, Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useMay } from '../../staff/page.tsx'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { useRemoveReport } from '../../work-report/queries.ts'

/** The reports of each year, the district's own before those of others. */
export function ReportTable({ reports }: { readonly reports: readonly ReportRow[] }) {
  const { t } = useTranslation()
  const mayEdit = useMay('pledge.edit')
  return (
    <table className="pg-table pg-cards reports-table">
      <thead>
        <tr>
          <th scope="col">{t('workReport.upload.year')}</th>
          <th scope="col">{t('workReport.list.report')}</th>
          <th scope="col" className="pg-number">
            {t('workReport.list.accepted')}
          </th>
          <th scope="col" className="pg-number">
            {t('workReport.list.dismissed')}
          </th>
          <th scope="col">{t('workReport.list.text')}</th>
          <th scope="col">
            <span className="pg-hidden">{t('workReport.list.download')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <Row key={report.id} report={report} mayEdit={mayEdit} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ report, mayEdit }: { readonly report: ReportRow; readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { id, year, title, name, place, pledges, dismissed, revision, madeAt, file } = report
  return (
    <tr>
      <td className="reports-year">{t('workReport.list.year', { year })}</td>
      <td>
        <Link to="/work-reports/$id" params={{ id }}>
          {title ?? name}
        </Link>{' '}
        {place !== null && <Badge look={{ tone: 'grey', sign: 'square' }}>{place}</Badge>}
      </td>
      <td className="pg-number" data-label={t('workReport.list.accepted')}>
        {pledges}
      </td>
      <td className="pg-number" data-label={t('workReport.list.dismissed')}>
        {dismissed}
      </td>
      <td data-label={t('workReport.list.text')} title={formatExact(madeAt)}>
        {t('workReport.list.revision', { n: revision, at: formatInstant(madeAt, language) })}
      </td>
      <td>
        <div className="reports-acts">
          <Link to="/work-reports/$id" params={{ id }}>
            {t(mayEdit && place === null ? 'workReport.list.open' : 'workReport.list.read')}
          </Link>
          {file === null ? (
            <span className="pg-quiet pg-small">{t('workReport.list.byHand')}</span>
          ) : (
            <a href={`/api/work-reports/${id}/file`} download={name}>
              {t('workReport.list.download')}
            </a>
          )}
          {mayEdit && pledges === 0 && <Removal report={report} />}
        </div>
      </td>
    </tr>
  )
}

function Removal({ report: { id } }: { readonly report: ReportRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const remove = useRemoveReport()
  return (
    <Popconfirm
      title={t('workReport.list.removeHow')}
      okText={t('workReport.list.remove')}
      cancelText={t('common.cancel')}
      styles={{ root: { maxWidth: 340 } }}
      onConfirm={() =>
        remove.mutate(id, {
          onSuccess: () => void message.success(t('workReport.list.removed')),
          onError: (error) => void message.error(presentProblem(error, language)),
        })
      }
    >
      <Button type="link" size="small" danger loading={remove.isPending}>
        {t('workReport.list.remove')}
      </Button>
    </Popconfirm>
  )
}
