import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { countFilters, tabOf, withoutFilters, withTab } from '../../inbox/question.ts'
import type { Desk } from './use-desk.ts'

const lines = Array.from({ length: 18 }, (_, index) => index)

/** The list while it is on its way: as many lines as there will be. */
export function ListLoading() {
  const { t } = useTranslation()
  return (
    <section className="desk-list" aria-busy="true" aria-label={t('desk.inbox.list')}>
      <div className="desk-scroll">
        {lines.map((line) => (
          <div key={line} className="desk-line-empty">
            <Skeleton.Input active size="small" block />
          </div>
        ))}
      </div>
    </section>
  )
}

/** The list that could not be had: what happened, that nothing is lost, and what to do. */
export function ListFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <section className="desk-list desk-say" role="alert">
      <h2>{t('desk.inbox.failed')}</h2>
      <p>{presentProblem(error, language)}</p>
      <Button type="primary" onClick={onRetry}>
        {t('desk.inbox.retry')}
      </Button>
    </section>
  )
}

/** The list that holds nothing: what will be here, and how to begin. */
export function ListEmpty({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const { search, ask } = desk
  if (countFilters(search) > 0 || search.q !== undefined) {
    return (
      <div className="desk-say">
        <h2>{t('desk.inbox.emptyFound')}</h2>
        <p>{t('desk.inbox.emptyFoundHint')}</p>
        <Button onClick={() => ask(withoutFilters(search))}>{t('desk.inbox.clear')}</Button>
      </div>
    )
  }
  if (tabOf(search) === 'mine') {
    return (
      <div className="desk-say">
        <h2>{t('desk.inbox.emptyMine')}</h2>
        <p>{t('desk.inbox.emptyMineHint')}</p>
        <Button onClick={() => ask(withTab(search, 'all'))}>{t('desk.inbox.all')}</Button>
      </div>
    )
  }
  return (
    <div className="desk-say">
      <h2>{t('desk.inbox.emptyAll')}</h2>
      <p>{t('desk.inbox.emptyAllHint')}</p>
    </div>
  )
}
