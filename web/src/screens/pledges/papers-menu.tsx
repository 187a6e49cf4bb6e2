import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useMay } from '../../staff/page.tsx'
import { BreakdownDrawer } from './breakdown-drawer.tsx'

/** The papers of a year: the breakdown as a workbook or to be printed, the draft of the next review; and a filled-in one read back. */
export function PapersMenu({ year }: { readonly year: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const mayImport = useMay('pledge.edit')
  const [isImporting, setImporting] = useState(false)
  const query = `year=${year}&language=${language}`
  const papers = [
    { key: 'workbook', label: <a href={`/api/pledges/breakdown.xlsx?${query}`}>{t('pledge.papers.workbook')}</a> },
    { key: 'paper', label: <a href={`/api/pledges/breakdown.docx?${query}`}>{t('pledge.papers.paper')}</a> },
    { key: 'review', label: <a href={`/api/pledges/review.docx?year=${year}`}>{t('pledge.papers.review')}</a> },
    { key: 'comparison', label: <Link to="/comparison">{t('comparison.title')}</Link> },
    ...(mayImport ? [{ key: 'import', label: t('pledge.papers.import'), onClick: () => setImporting(true) }] : []),
  ]
  return (
    <>
      <Dropdown menu={{ items: papers }} trigger={['click']}>
        <Button>{t('pledge.papers.title')}</Button>
      </Dropdown>
      {isImporting && <BreakdownDrawer year={year} onClose={() => setImporting(false)} />}
    </>
  )
}
