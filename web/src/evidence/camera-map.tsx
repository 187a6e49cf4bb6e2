import type { DistrictView, Position } from '@yiwang/contract'
import { distance } from '@yiwang/kernel'
import { EvidenceMap, type CameraSpot } from '@yiwang/ui/map'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { formatMetres } from './format-figure.ts'
import { positionOf, type Photo } from './pair.ts'

interface CameraMapProps {
  readonly matter: Position
  readonly before: Photo | undefined
  readonly after: Photo | undefined
  readonly district: DistrictView
}

/** The matter and both cameras on one map, and how far apart the cameras were; nothing where neither says where it was. */
export function CameraMap({ matter, before, after, district }: CameraMapProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [from, to] = [before && positionOf(before), after && positionOf(after)]
  const spots: readonly CameraSpot[] = [spotOf('before', from), spotOf('after', to)].filter((spot) => spot !== undefined)
  if (spots.length === 0) return null

  function spotOf(tone: 'before' | 'after', position: Position | undefined): CameraSpot | undefined {
    const label = t(`evidence.compare.${tone}`)
    return position && { tone, position, label, sign: label.slice(language === 'en' ? 0 : -1, language === 'en' ? 1 : undefined) }
  }

  return (
    <figure className="compare-map">
      <div className="compare-map-held">
        <EvidenceMap district={district} language={language} matter={matter} matterLabel={t('evidence.compare.matterPin')} spots={spots} />
      </div>
      <figcaption>
        {t('evidence.compare.map')}
        {from && to ? ` · ${t('evidence.compare.apart', { metres: formatMetres(distance(from, to), t) })}` : ''}
      </figcaption>
    </figure>
  )
}
