import type { Follow } from '@yiwang/contract'
import { Button } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFoundPlace } from '../../reference/queries.ts'
import { presentPlace } from '../../reference/present-place.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { LazyPlaceMap } from '../../resident/lazy-map.tsx'

/** Where it is, in words; the map is fetched when it is asked for. */
export function PlaceLine({ follow }: { readonly follow: Follow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrict()
  const [isShown, setShown] = useState(false)
  const place = useFoundPlace(follow.position)
  const name = place.data === undefined ? '' : presentPlace(place.data, language)
  return (
    <div className="follow-place">
      <p>
        <span className="resident-soft">{t('resident.follow.address')} </span>
        {[name, follow.address].filter((part) => part !== '').join(' ')}
      </p>
      <Button kind="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? t('resident.follow.hideMap') : t('resident.follow.onMap')}
      </Button>
      {isShown && district.data !== undefined && (
        <div className="follow-map">
          <LazyPlaceMap district={district.data} language={language} position={follow.position} />
        </div>
      )}
    </div>
  )
}
