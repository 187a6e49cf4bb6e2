import type { Picked } from '@yiwang/ui/map'
import { divisionPrefix } from '@yiwang/kernel'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { useAreas } from './queries.ts'

interface SpotCardProps {
  readonly picked: Picked
  readonly onClose: () => void
}

/** What lies under a click on a column or an area. */
export function SpotCard({ picked, onClose }: SpotCardProps) {
  const { t } = useTranslation()
  const { code, matters, late } = picked.properties
  return (
    <div className="wall-spot" role="status">
      {typeof code === 'string' ? (
        <AreaWords code={code} />
      ) : (
        <span>{t('command.spot.hexagon', { n: Number(matters), late: Number(late) })}</span>
      )}
      <button type="button" onClick={onClose}>
        {t('common.close')}
      </button>
    </div>
  )
}

/** A unit grid has fifteen digits; a community and a street as many as are not noughts at their end. */
const levels: Readonly<Record<number, 'street' | 'community' | 'grid'>> = { 9: 'street', 12: 'community', 15: 'grid' }

function AreaWords({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const names = useNames()
  const level = levels[divisionPrefix(code).length] ?? 'street'
  const found = useAreas(level).data?.areas.find(({ area }) => area === code)
  const { open, late, reported, closed } = found ?? { open: 0, late: 0, reported: 0, closed: 0 }
  return (
    <>
      <span>{t('command.spot.area', { name: names.area(code), open, late, reported, closed })}</span>
      <Link to="/desk" search={{ ended: 'no', area: code }}>
        {t('command.spot.list')}
      </Link>
    </>
  )
}
