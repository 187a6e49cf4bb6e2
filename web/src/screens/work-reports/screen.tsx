import './work-reports.css'

import { useTranslation } from 'react-i18next'

import { Empty, Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { useReports } from '../../work-report/queries.ts'
import { ReportTable } from './report-table.tsx'
import { UploadPart } from './upload-part.tsx'

/** The work reports that were taken in, and taking in another. */
export function Screen() {
  const { t } = useTranslation()
  return (
    <Permitted permission="pledge.read">
      <Page title={t('workReport.title')} lead={t('workReport.lead')}>
        <Reports />
      </Page>
    </Permitted>
  )
}

function Reports() {
  const { t } = useTranslation()
  const query = useReports()
  const mayEdit = useMay('pledge.edit')
  return (
    <>
      {mayEdit && <UploadPart />}
      <Loaded query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <Empty title={t('workReport.list.empty')}>{t(mayEdit ? 'workReport.list.emptyHow' : 'workReport.list.emptyRead')}</Empty>
          ) : (
            <ReportTable reports={reports} />
          )
        }
      </Loaded>
    </>
  )
}
