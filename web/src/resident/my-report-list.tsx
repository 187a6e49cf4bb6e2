import { Link } from '@tanstack/react-router'
import { Button } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCategories } from '../reference/queries.ts'
import { textOf } from '../language/text-of.ts'
import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import { forgetMyReports, listMyReports } from './my-reports.ts'
import './my-report-list.css'

/** What was reported from this device, each leading to how it stands; nothing where there is nothing. */
export function MyReportList() {
  const { t } = useTranslation()
  const [reports, setReports] = useState(listMyReports)
  if (reports.length === 0) return null

  function forget(): void {
    forgetMyReports()
    setReports([])
  }

  return (
    <section className="my-reports" aria-labelledby="my-reports">
      <h2 id="my-reports">{t('resident.landing.mine')}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.followCode}>
            <Link to="/follow/$code" params={{ code: report.followCode }}>
              <CategoryName code={report.category} />
              <Reported at={report.reportedAt} />
            </Link>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={forget} title={t('resident.landing.forgetHint')}>
        {t('resident.landing.forget')}
      </Button>
    </section>
  )
}

function CategoryName({ code }: { readonly code: string }) {
  const { language } = useLanguage()
  const found = useCategories().data?.find((category) => category.code === code)
  return <span className="my-reports-what">{found === undefined ? code : textOf(found.name, language)}</span>
}

function Reported({ at }: { readonly at: number }) {
  const { language } = useLanguage()
  return <span className="my-reports-when">{formatInstant(at, language)}</span>
}
