import type { Evidence } from '@yiwang/contract'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'

interface PhotoViewerProps {
  readonly photos: readonly Evidence[]
  readonly start: number
  readonly onClose: () => void
}

/** Photos over the whole screen: arrows turn, Escape closes. */
export function PhotoViewer({ photos, start, onClose }: PhotoViewerProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(start)
  const photo = photos[at]
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  function turn(step: number): void {
    setAt((index) => (index + step + photos.length) % photos.length)
  }
  return (
    <dialog
      ref={dialog}
      className="viewer"
      aria-label={t('desk.matter.photos')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') turn(1)
        if (event.key === 'ArrowLeft') turn(-1)
        event.stopPropagation()
      }}
    >
      {photo === undefined ? null : <img src={`/api/files/${photo.file}`} alt={t(`matter.evidence.${photo.kind}`)} />}
      <div className="viewer-bar">
        {photo === undefined ? null : <Caption photo={photo} n={at + 1} all={photos.length} />}
        {photos.length > 1 ? (
          <>
            <button type="button" onClick={() => turn(-1)}>
              {t('desk.matter.lastPhoto')}
            </button>
            <button type="button" onClick={() => turn(1)}>
              {t('desk.matter.nextPhoto')}
            </button>
          </>
        ) : null}
        <button type="button" onClick={onClose}>
          {t('desk.matter.closePhoto')}
        </button>
      </div>
    </dialog>
  )
}

function Caption({ photo, n, all }: { readonly photo: Evidence; readonly n: number; readonly all: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const taken = photo.takenAt === undefined ? undefined : Temporal.Instant.from(photo.takenAt).epochMilliseconds
  return (
    <span>
      {t('desk.matter.photoOf', { kind: t(`matter.evidence.${photo.kind}`), n, all })}
      {taken === undefined ? '' : ` · ${t('desk.form.takenAt', { at: formatInstant(taken, language) })}`}
      {photo.lon === undefined || photo.lat === undefined ? '' : ` · ${photo.lon.toFixed(5)}, ${photo.lat.toFixed(5)}`}
    </span>
  )
}
