import type { Position } from '@yiwang/contract'
import { Badge, Banner } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useFoundPlace } from '../../reference/queries.ts'
import { presentPlace } from '../../reference/present-place.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrictName } from '../../resident/use-district-name.ts'

/** Says in words where a position lies, so that a mistake is seen at once. */
export function FoundPlaceLine({ position }: { readonly position: Position }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrictName()
  const place = useFoundPlace(position)
  if (place.isPending) return <p className="resident-soft">{t('common.loading')}…</p>
  if (place.data === undefined) return <p className="resident-soft">{coordinatesOf(position)}</p>
  const name = presentPlace(place.data, language)
  if (name === '') return <Banner tone="amber">{t('resident.report.outside', { district })}</Banner>
  return (
    <p className="report-found" role="status">
      <Badge look={{ tone: 'green', sign: 'check' }}>{t('resident.report.found')}</Badge>
      <span>{name}</span>
      {place.data.grid === null && <span className="resident-soft">{t('resident.report.outsideGrid')}</span>}
    </p>
  )
}

function coordinatesOf({ lon, lat }: Position): string {
  return `${lon.toFixed(5)}, ${lat.toFixed(5)}`
}
