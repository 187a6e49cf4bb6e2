import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { DuplicatePanel } from '../../duplicate/duplicate-panel.tsx'
import { useDetail } from '../../duplicate/queries.ts'
import { readLastDesk } from '../../inbox/last-desk.ts'
import type { StaffReceipt } from '../../take-down/queries.ts'

/** What was taken down: the number, by when it is accepted, the code for the reporter, and what to do next. */
export function ReportDone({ receipt, onAgain }: { readonly receipt: StaffReceipt; readonly onAgain: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const matter = useDetail(receipt.id).data
  return (
    <section className="report-done">
      <h1 ref={title} tabIndex={-1}>
        {t('desk.report.sent', { number: receipt.number })}
      </h1>
      {receipt.acceptBy === null ? null : <p>{t('desk.report.acceptBy', { at: formatInstant(receipt.acceptBy, language) })}</p>}
      <p>{t('desk.report.followCode', { code: receipt.followCode })}</p>
      <div className="report-buttons">
        <Button type="primary" size="large" onClick={onAgain}>
          {t('desk.report.again')}
        </Button>
        <Link to="/desk/matters/$id" params={{ id: receipt.id }}>
          {t('desk.inbox.open')}
        </Link>
        <Link to="/desk" search={readLastDesk()}>
          {t('desk.report.openDesk')}
        </Link>
      </div>
      {matter === undefined ? null : <DuplicatePanel matter={matter.row} />}
    </section>
  )
}
