import { hasWebgl } from '@yiwang/ui/map'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useAreas } from './queries.ts'
import { AreaTable } from './who-panel.tsx'

/** On a device that cannot draw the map: the same in a table. */
export function NoMap() {
  const { t } = useTranslation()
  const [canDraw] = useState(hasWebgl)
  const areas = useAreas('community', !canDraw).data
  if (canDraw) return null
  return (
    <section className="wall-no-map" aria-label={t('command.noMap.title')}>
      <p>{t('command.noMap.lead')}</p>
      {areas ? <AreaTable areas={areas.areas} /> : null}
    </section>
  )
}
