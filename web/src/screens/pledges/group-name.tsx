import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { livelihoodKey, type PledgeGroup } from './group-pledges.ts'
import type { BoardPage } from './use-board-page.ts'

/** What a group of pledges is called: a heading of the report, or a unit, which shows its own pledges. */
export function GroupName({
  group: { key },
  by,
  page,
}: {
  readonly group: PledgeGroup
  readonly by: 'section' | 'unit'
  readonly page: BoardPage
}) {
  const { t } = useTranslation()
  const names = useNames()
  if (key === null) return t(by === 'unit' ? 'pledge.noUnit' : 'pledge.noSection')
  if (key === livelihoodKey) return t('pledgeTerm.livelihood')
  if (by === 'section') return key
  return (
    <button type="button" className="pg-link field-unit" title={t('pledge.unitPage')} onClick={() => page.go({ unit: key, by: undefined })}>
      {names.unit(key)}
    </button>
  )
}
