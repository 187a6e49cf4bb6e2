import { useTranslation } from 'react-i18next'

import { useLimitTable } from './queries.ts'
import { useMe } from '../../me/queries.ts'
import { Loaded, Page, Permitted } from '../../staff/page.tsx'
import { LimitBook } from './limit-book.tsx'

/** How long each stage of each category may take: to read, look up, change as a draft, and publish. */
export function Screen() {
  return (
    <Permitted permission="rule.read">
      <Limits />
    </Permitted>
  )
}

function Limits() {
  const { t } = useTranslation()
  const me = useMe().data
  const table = useLimitTable()
  return (
    <Page
      title={t('rules.limits.title')}
      lead={
        <>
          {t('rules.limits.lead')}
          <br />
          {t('rules.limits.running')}
        </>
      }
    >
      <Loaded query={table}>{(found) => <LimitBook table={found} person={me?.id ?? ''} />}</Loaded>
    </Page>
  )
}
