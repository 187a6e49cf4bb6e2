import type { BreakdownAnswer, BreakdownRow } from '@yiwang/contract'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useSendBreakdown } from '../../pledge/breakdown-queries.ts'
import { ImportDrawer } from '../../staff/import-drawer.tsx'

/** Reads a filled-in breakdown: first what it would change, row by row, then all of it or nothing. */
export function BreakdownDrawer({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [file, setFile] = useState<File>()
  const send = useSendBreakdown()
  const shown = send.data
  const mayApply = shown !== undefined && !shown.applied && countOf(shown, 'changed') > 0 && countOf(shown, 'refused') === 0

  function look(chosen: File): void {
    setFile(chosen)
    send.mutate({ file: chosen, year, apply: false })
  }

  function apply(): void {
    if (!file) return
    send.mutate(
      { file, year, apply: true },
      {
        onSuccess: (answer) => {
          void message.success(t('pledge.papers.applied', { n: countOf(answer, 'changed') }))
          onClose()
        },
      },
    )
  }

  return (
    <ImportDrawer
      title={t('pledge.papers.import')}
      how={<p>{t('pledge.papers.importHow')}</p>}
      words={{ choose: t('pledge.papers.choose'), apply: t('pledge.papers.apply'), cancel: t('pledge.papers.cancel') }}
      accept=".xlsx"
      file={file}
      isPending={send.isPending}
      error={send.error}
      mayApply={mayApply}
      onFile={look}
      onApply={apply}
      onClose={onClose}
    >
      {shown && <Outcome answer={shown} />}
    </ImportDrawer>
  )
}

function countOf({ rows }: BreakdownAnswer, outcome: BreakdownRow['outcome']): number {
  return rows.filter((row) => row.outcome === outcome).length
}

function Outcome({ answer }: { readonly answer: BreakdownAnswer }) {
  const { t } = useTranslation()
  const counts = { changed: countOf(answer, 'changed'), same: countOf(answer, 'same'), refused: countOf(answer, 'refused') }
  // What has to be mended stands first.
  const told = (['refused', 'changed'] as const).flatMap((which) => answer.rows.filter(({ outcome }) => outcome === which))
  return (
    <section aria-label={t('pledge.papers.outcome')}>
      <p role="status" className="import-counts">
        {t('pledge.papers.counts', counts)}
      </p>
      {counts.refused > 0 && <Alert type="warning" showIcon title={t('pledge.papers.nothingApplied')} />}
      <ul className="import-rows">
        {told.map((row) => (
          <OutcomeRow key={row.row} row={row} />
        ))}
      </ul>
    </section>
  )
}

function OutcomeRow({ row }: { readonly row: BreakdownRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <li data-outcome={row.outcome}>
      <strong>{t('pledge.papers.row', { n: row.row })}</strong> {row.pledge?.subject ?? row.words}
      {row.problem && <p className="import-problem">{row.problem.phrases[language]}</p>}
      {row.changes.map(({ term, before, after }) => (
        <p key={term} className="pg-quiet">
          {t('pledge.papers.change', { term: t(`pledge.papers.terms.${term}`), before: before || '—', after: after || '—' })}
        </p>
      ))}
    </li>
  )
}
