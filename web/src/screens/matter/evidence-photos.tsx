import type { Evidence } from '@yiwang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { PhotoViewer } from './photo-viewer.tsx'

interface EvidencePhotosProps {
  readonly pieces: readonly Evidence[]
  readonly isLarge?: boolean
}

/** Evidence as it was given: photos small and to be opened, documents as links, texts as they were written. */
export function EvidencePhotos({ pieces, isLarge = false }: EvidencePhotosProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number>()
  const photos = pieces.filter(({ kind, file }) => kind !== 'document' && file !== undefined)
  const documents = pieces.filter(({ kind, file }) => kind === 'document' && file !== undefined)
  const texts = isLarge ? [] : pieces.filter(({ text }) => text !== undefined)
  if (photos.length + documents.length + texts.length === 0) return null
  return (
    <div className={isLarge ? 'photos photos-large' : 'photos'}>
      {photos.map((photo, index) => (
        <figure key={photo.file}>
          <button
            type="button"
            aria-label={t('desk.matter.openPhoto', { kind: t(`matter.evidence.${photo.kind}`) })}
            onClick={() => setOpen(index)}
          >
            <img src={`/api/files/${photo.file}`} alt="" loading="lazy" />
          </button>
          <figcaption>{t(`matter.evidence.${photo.kind}`)}</figcaption>
        </figure>
      ))}
      {documents.map((piece) => (
        <a key={piece.file} href={`/api/files/${piece.file}`} target="_blank" rel="noreferrer">
          {t('matter.evidence.document')} (PDF)
        </a>
      ))}
      {texts.map((piece) => (
        <p key={`${piece.kind}-${piece.text}`} className="photos-text">
          <b>{t(`matter.evidence.${piece.kind}`)}</b> {piece.text}
        </p>
      ))}
      {open === undefined ? null : <PhotoViewer photos={photos} start={open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
