import { useTranslation } from 'react-i18next'

import { useMe } from '../../me/queries.ts'
import { Loaded, Page, Permitted } from '../../staff/page.tsx'
import { useDispatchTable } from './queries.ts'
import { RuleBook } from './rule-book.tsx'

/** The dispatch rules: to read, to change as a draft, to try out, and to publish. */
export function Screen() {
  return (
    <Permitted permission="rule.read">
      <Rules />
    </Permitted>
  )
}

function Rules() {
  const { t } = useTranslation()
  const me = useMe().data
  const table = useDispatchTable()
  return (
    <Page title={t('rules.dispatch.title')} lead={t('rules.dispatch.lead')}>
      <Loaded query={table}>{(found) => <RuleBook table={found} person={me?.id ?? ''} />}</Loaded>
    </Page>
  )
}
