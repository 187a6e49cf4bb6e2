import './compare-photos.css'

import type { DistrictView, EvidenceView, Position } from '@yiwang/contract'
import { Button, Choice } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { CameraMap } from './camera-map.tsx'
import { listPhotos, type Photo } from './pair.ts'
import { PhotoFacts } from './photo-facts.tsx'
import { PhotoStage, type StageMode } from './photo-stage.tsx'
import { useZoom } from './use-zoom.ts'

interface ComparePhotosProps {
  /** The matter that they prove: its name, and where it is. */
  readonly matter: { readonly id: string; readonly position: Position }
  readonly pieces: readonly EvidenceView[]
  readonly district: DistrictView
  /** Whether this person may see the photos as they were handed in. */
  readonly mayReadOriginals: boolean
}

/** Before and after: side by side or one over the other, with one zoom for both, what is odd about each, and where they were taken. */
export function ComparePhotos({ matter, pieces, district, mayReadOriginals }: ComparePhotosProps) {
  const { t } = useTranslation()
  const [before, after] = [listPhotos(pieces, 'before_photo'), listPhotos(pieces, 'after_photo')]
  const [one, nextOne] = usePick(before, 0)
  const [other, nextOther] = usePick(after, after.length - 1)
  const [mode, setMode] = useState<StageMode>('side')
  const zoom = useZoom()
  if (one === undefined && other === undefined) return null
  const isPair = one !== undefined && other !== undefined
  return (
    <section className="compare" aria-label={t('evidence.compare.title')}>
      <div className="compare-bar">
        {isPair && (
          <Choice
            label={t('evidence.compare.title')}
            options={[
              { value: 'side', label: t('evidence.compare.side') },
              { value: 'swipe', label: t('evidence.compare.swipe') },
            ]}
            chosen={mode}
            onChoose={setMode}
          />
        )}
        <span className="compare-zoom">
          <Button onClick={zoom.larger}>{t('evidence.compare.zoomIn')}</Button>
          <Button disabled={zoom.scale === 1} onClick={zoom.smaller}>
            {t('evidence.compare.zoomOut')}
          </Button>
        </span>
      </div>
      <PhotoStage before={one} after={other} mode={isPair ? mode : 'side'} zoom={zoom} />
      <div className="compare-facts">
        <PhotoFacts moment="before" photo={one} matter={matter} mayReadOriginal={mayReadOriginals} onNext={nextOne} />
        <PhotoFacts moment="after" photo={other} matter={matter} mayReadOriginal={mayReadOriginals} onNext={nextOther} />
      </div>
      <CameraMap matter={matter.position} before={one} after={other} district={district} />
    </section>
  )
}

/** One of the photos, and the way to the next where there are several. */
function usePick(photos: readonly Photo[], start: number): readonly [Photo | undefined, (() => void) | undefined] {
  const [step, setStep] = useState(0)
  const photo = photos[(start + step) % Math.max(1, photos.length)]
  return [photo, photos.length > 1 ? () => setStep(step + 1) : undefined]
}
