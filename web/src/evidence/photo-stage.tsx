import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Photo } from './pair.ts'
import type { Zoom } from './use-zoom.ts'

export type StageMode = 'side' | 'swipe'

interface PhotoStageProps {
  readonly before: Photo | undefined
  readonly after: Photo | undefined
  readonly mode: StageMode
  readonly zoom: Zoom
}

/** The pictures themselves. */
export function PhotoStage({ before, after, mode, zoom }: PhotoStageProps) {
  const { t } = useTranslation()
  const [share, setShare] = useState(50)
  if (mode === 'swipe') {
    return (
      <div className="compare-swipe">
        <div className="compare-stage" role="group" aria-label={t('evidence.compare.title')} tabIndex={0} {...zoom.stage}>
          <Picture photo={before} moment="before" zoom={zoom} />
          <div className="compare-over" style={{ clipPath: `inset(0 0 0 ${share}%)` }}>
            <Picture photo={after} moment="after" zoom={zoom} />
          </div>
          <span className="compare-edge" style={{ left: `${share}%` }} />
          <Sign moment="before" />
          <Sign moment="after" />
        </div>
        <input
          type="range"
          min={0}
          max={100}
          value={share}
          aria-label={t('evidence.compare.slide')}
          onChange={(event) => setShare(Number(event.target.value))}
        />
      </div>
    )
  }
  return (
    <div className="compare-side">
      <Half photo={before} moment="before" zoom={zoom} />
      <Half photo={after} moment="after" zoom={zoom} />
    </div>
  )
}

interface PictureProps {
  readonly photo: Photo | undefined
  readonly moment: 'before' | 'after'
  readonly zoom: Zoom
}

function Half(props: PictureProps) {
  const { t } = useTranslation()
  return (
    <div className="compare-stage" role="group" aria-label={t(`evidence.compare.${props.moment}`)} tabIndex={0} {...props.zoom.stage}>
      <Picture {...props} />
      <Sign moment={props.moment} />
    </div>
  )
}

function Picture({ photo, moment, zoom }: PictureProps) {
  const { t } = useTranslation()
  if (photo === undefined)
    return <p className="compare-none">{t(moment === 'before' ? 'evidence.compare.noBefore' : 'evidence.compare.noAfter')}</p>
  return <img src={`/api/files/${photo.file}`} alt={t(`evidence.compare.${moment}`)} style={zoom.style} draggable={false} />
}

function Sign({ moment }: Pick<PictureProps, 'moment'>) {
  const { t } = useTranslation()
  return <span className={`compare-sign compare-sign-${moment}`}>{t(`evidence.compare.${moment}`)}</span>
}
