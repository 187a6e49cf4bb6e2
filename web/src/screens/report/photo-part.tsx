import { Button, SignMark } from '@yiwang/ui'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { mostPhotos, type KeptPhoto } from './draft.ts'
import { Part } from './part.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { ComingPhoto, PhotosInHand } from './use-photos.ts'

/** The photos: taken or chosen, made smaller and sent while the rest is being written. */
export function PhotoPart({ inHand, photos }: { readonly inHand: DraftInHand; readonly photos: PhotosInHand }) {
  const { t } = useTranslation()
  const { draft, change } = inHand
  const count = draft.photos.length + photos.coming.length
  const hasPosition = draft.photos.some(({ position }) => position !== undefined)

  function remove(photo: KeptPhoto): void {
    change((before) => ({ photos: before.photos.filter(({ file }) => file !== photo.file) }))
  }

  return (
    <Part id="photos" number={4} title={t('resident.report.photos')} note={t('common.optional')}>
      {count > 0 && (
        <ul className="report-photos">
          {draft.photos.map((photo, index) => (
            <SentPhoto key={photo.file} photo={photo} number={index + 1} onRemove={() => remove(photo)} />
          ))}
          {photos.coming.map((photo, index) => (
            <Coming key={photo.id} photo={photo} number={draft.photos.length + index + 1} photos={photos} />
          ))}
        </ul>
      )}
      {count < mostPhotos && <AddPhoto isFirst={count === 0} onAdd={photos.add} />}
      <p className="resident-soft">{t('resident.report.photosHint', { most: mostPhotos })}</p>
      {hasPosition && (
        <label className="report-tick">
          <input type="checkbox" checked={draft.sharesPosition} onChange={(event) => change({ sharesPosition: event.target.checked })} />
          <span>
            {t('resident.report.sharePosition')}
            <span className="resident-soft">{t('resident.report.sharePositionHint')}</span>
          </span>
        </label>
      )}
    </Part>
  )
}

function AddPhoto({ isFirst, onAdd }: { readonly isFirst: boolean; readonly onAdd: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-label={t('resident.report.addPhoto')}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button className="report-add" onClick={() => input.current?.click()}>
        {isFirst ? t('resident.report.addPhoto') : t('resident.report.morePhoto')}
      </Button>
    </>
  )
}

function SentPhoto({ photo, number, onRemove }: { readonly photo: KeptPhoto; readonly number: number; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const name = t('resident.report.photoNumber', { number })
  return (
    <li className="report-photo">
      {photo.thumb === '' ? <span className="report-photo-blank">{name}</span> : <img src={photo.thumb} alt={name} />}
      <span className="report-photo-state">
        <SignMark sign="check" size={12} />
        {t('resident.report.uploaded')}
      </span>
      <Remove name={name} onRemove={onRemove} />
    </li>
  )
}

function Coming({ photo, number, photos }: { readonly photo: ComingPhoto; readonly number: number; readonly photos: PhotosInHand }) {
  const { t } = useTranslation()
  const name = t('resident.report.photoNumber', { number })
  const words = {
    reading: t('resident.report.reading'),
    sending: t('resident.report.uploading', { percent: Math.round(photo.share * 100) }),
    unreadable: t('resident.report.unreadable'),
    failed: t('resident.report.uploadFailed'),
  }
  return (
    <li className="report-photo" data-state={photo.state}>
      {photo.thumb === '' ? <span className="report-photo-blank" /> : <img src={photo.thumb} alt={name} />}
      {photo.state === 'sending' && <progress className="report-photo-share" value={photo.share} aria-label={name} />}
      <span className="report-photo-state" role={photo.state === 'sending' ? undefined : 'status'}>
        {words[photo.state]}
      </span>
      {photo.state === 'failed' && (
        <button type="button" className="report-photo-retry" onClick={() => photos.retry(photo)}>
          {t('common.tryAgain')}
        </button>
      )}
      <Remove name={name} onRemove={() => photos.forget(photo.id)} />
    </li>
  )
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="report-photo-remove" onClick={onRemove} aria-label={`${t('common.remove')} ${name}`}>
      <SignMark sign="cross" size={12} />
    </button>
  )
}
