import type { DistrictView, MatterDetail } from '@yiwang/contract'
import { PlaceMap } from '@yiwang/ui/map'
import { useTranslation } from 'react-i18next'

import { useFoundPlace } from '../../reference/queries.ts'
import { useLanguage } from '../../language/language.ts'

/** Where it is: a small map, the address, and in whose area it lies. */
export function PlacePanel({ detail, district }: { readonly detail: MatterDetail; readonly district: DistrictView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { row } = detail
  const found = useFoundPlace(row.position).data
  const names = [
    [t('desk.matter.address'), row.address],
    [t('desk.matter.street'), nameOf(found?.street, language)],
    [t('desk.matter.community'), nameOf(found?.community, language)],
    [t('desk.matter.unitGrid'), found?.grid ? `${found.grid.name} ${found.grid.code}` : (row.grid ?? '')],
    [t('desk.matter.position'), `${row.position.lon.toFixed(5)}, ${row.position.lat.toFixed(5)}`],
  ] as const
  return (
    <section className="matter-panel">
      <h2>{t('desk.matter.place')}</h2>
      <div className="matter-map">
        <PlaceMap district={district} language={language} position={row.position} />
      </div>
      <dl className="matter-facts-list">
        {names
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function nameOf(division: { readonly name: string; readonly nameEn: string } | null | undefined, language: string): string {
  if (!division) return ''
  return language === 'en' ? division.nameEn || division.name : division.name
}
