import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'

interface PanelProps<Data> {
  readonly name: string
  readonly title: string
  readonly query: UseQueryResult<Data>
  readonly aside?: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** One answer of the screen. What fails says so here, with how old it is, and takes nothing else with it. */
export function Panel<Data>({ name, title, query, aside, children }: PanelProps<Data>) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data, isError, dataUpdatedAt } = query
  return (
    <section className="wall-panel" data-panel={name} aria-label={title} aria-busy={data === undefined && !isError}>
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {isError ? (
        <p className="wall-failed" role="status">
          {t('command.failed', { what: title })}
          {data === undefined ? null : ` ${t('command.stale', { at: formatInstant(dataUpdatedAt, language) })}`}{' '}
          <button type="button" onClick={() => void query.refetch()}>
            {t('common.tryAgain')}
          </button>
        </p>
      ) : null}
      {data === undefined && !isError ? <div className="wall-waiting" /> : null}
      {data === undefined ? null : children(data)}
    </section>
  )
}
