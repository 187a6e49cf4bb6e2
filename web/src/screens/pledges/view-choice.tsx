import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

import type { BoardPage } from './use-board-page.ts'

/** How the pledges are shown: as tiles, as a table, or plan beside result. */
export function ViewChoice({ page: { address, go } }: { readonly page: BoardPage }) {
  const { t } = useTranslation()
  return (
    <Segmented<'tiles' | 'table' | 'year'>
      aria-label={t('pledge.view.label')}
      value={address.view ?? 'tiles'}
      options={(['tiles', 'table', 'year'] as const).map((value) => ({ value, label: t(`pledge.view.${value}`) }))}
      onChange={(view) => go({ view: view === 'tiles' ? undefined : view })}
    />
  )
}
