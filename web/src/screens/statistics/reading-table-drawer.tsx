import type { StatisticImport } from '@yiwang/contract'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { ImportDrawer } from '../../staff/import-drawer.tsx'
import { countOutcomes, isApplicable } from './count-outcomes.ts'
import { useImportReadings } from './queries.ts'
import { ReadingTableOutcome } from './reading-table-outcome.tsx'

/** Enters the numbers of a table: first what would become of it, row by row, then all of it or nothing. */
export function ReadingTableDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [file, setFile] = useState<File>()
  const send = useImportReadings()
  const shown = send.data

  function look(chosen: File): void {
    setFile(chosen)
    send.mutate({ file: chosen, apply: false })
  }

  function close(answer: StatisticImport): void {
    // Somebody else may have entered numbers since it was looked at; what became of it is then shown.
    if (!answer.applied) return
    const { new: added, corrects } = countOutcomes(answer)
    void message.success(t('statisticImport.applied', { n: added + corrects }))
    onClose()
  }

  return (
    <ImportDrawer
      title={t('statisticImport.open')}
      how={
        <>
          <p>{t('statisticImport.how')}</p>
          <p>
            <a href={`/api/statistics/template.xlsx?language=${language}`}>{t('statisticImport.template.get')}</a>
          </p>
        </>
      }
      words={{
        choose: t(file ? 'statisticImport.another' : 'statisticImport.choose'),
        apply: t('statisticImport.apply'),
        cancel: t('statisticImport.cancel'),
      }}
      accept=".xlsx,.csv"
      file={file}
      isPending={send.isPending}
      error={send.error}
      mayApply={shown !== undefined && isApplicable(shown)}
      onFile={look}
      onApply={() => file && send.mutate({ file, apply: true }, { onSuccess: close })}
      onClose={onClose}
    >
      {shown && <ReadingTableOutcome answer={shown} />}
    </ImportDrawer>
  )
}
