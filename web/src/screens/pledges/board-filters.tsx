import { pledgeKinds } from '@yiwang/kernel'
import { Checkbox, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { UnitChoice } from '../../reference/choices.tsx'
import { SearchBox } from '../../staff/search-box.tsx'
import type { BoardPage } from './use-board-page.ts'

/** What of the board is shown, kept in its address. */
export function BoardFilters({ page, count }: { readonly page: BoardPage; readonly count: number }) {
  const { t } = useTranslation()
  const { address, go } = page
  return (
    <div className="pg-filters board-filters">
      <Segmented
        aria-label={t('pledge.group.label')}
        value={address.by ?? 'section'}
        options={[
          { value: 'section', label: t('pledge.group.section') },
          { value: 'unit', label: t('pledge.group.unit') },
        ]}
        onChange={(by) => go({ by: by === 'unit' ? 'unit' : undefined })}
      />
      <UnitChoice
        aria-label={t('pledge.unit')}
        value={address.unit ?? ''}
        withNone={t('pledge.allUnits')}
        onChange={(unit) => go({ unit: unit || undefined })}
      />
      <Select
        aria-label={t('pledge.kindLabel')}
        value={address.kind ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('pledge.allKinds') },
          ...pledgeKinds.map((kind) => ({ value: kind, label: t(`pledgeTerm.kind.${kind}`) })),
        ]}
        onChange={(kind) => go({ kind: kind === '' ? undefined : (kind as (typeof pledgeKinds)[number]) })}
      />
      <Checkbox checked={address.livelihood === 'yes'} onChange={({ target }) => go({ livelihood: target.checked ? 'yes' : undefined })}>
        {t('pledgeTerm.livelihood')}
      </Checkbox>
      <SearchBox label={t('pledge.find')} value={address.q ?? ''} onSearch={(q) => go({ q: q || undefined })} />
      <span className="pg-quiet" role="status">
        {t('pledge.shown', { n: count })}
      </span>
    </div>
  )
}
