import { useRef, useState } from 'react'

import { uploadFile } from '../../api/upload-file.ts'
import { preparePhoto, type PreparedPhoto } from '../../photo/prepare-photo.ts'
import { mostPhotos, type KeptPhoto } from './draft.ts'
import type { DraftInHand } from './use-draft.ts'

/** A photo on its way: being read, being sent (with its share), or stopped by something. */
export interface ComingPhoto {
  readonly id: number
  readonly thumb: string
  readonly state: 'reading' | 'sending' | 'unreadable' | 'failed'
  readonly share: number
  readonly error?: unknown
  readonly prepared?: PreparedPhoto
}

export interface PhotosInHand {
  readonly coming: readonly ComingPhoto[]
  readonly isBusy: boolean
  readonly add: (files: readonly File[]) => void
  readonly retry: (photo: ComingPhoto) => void
  readonly forget: (id: number) => void
}

/** The photos of a report: each is made smaller, sent at once, and then stands in the draft by its name. */
export function usePhotos({ draft, change }: DraftInHand): PhotosInHand {
  const [coming, setComing] = useState<readonly ComingPhoto[]>([])
  const nextId = useRef(1)

  function update(id: number, part: Partial<ComingPhoto>): void {
    setComing((all) => all.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)))
  }

  function forget(id: number): void {
    setComing((all) => all.filter((photo) => photo.id !== id))
  }

  async function send(id: number, prepared: PreparedPhoto): Promise<void> {
    update(id, { state: 'sending', share: 0, thumb: prepared.thumb, prepared })
    try {
      const { file } = await uploadFile(prepared.blob, (share) => update(id, { share }))
      forget(id)
      change(({ photos }) => ({ photos: withPhoto(photos, keptOf(file, prepared)) }))
    } catch (error) {
      update(id, { state: 'failed', error })
    }
  }

  async function take(id: number, file: File): Promise<void> {
    try {
      await send(id, await preparePhoto(file, 'kept_back'))
    } catch {
      update(id, { state: 'unreadable' })
    }
  }

  function add(files: readonly File[]): void {
    const room = mostPhotos - draft.photos.length - coming.length
    for (const file of files.slice(0, Math.max(0, room))) {
      const id = nextId.current
      nextId.current += 1
      setComing((all) => [...all, { id, thumb: '', state: 'reading', share: 0 }])
      void take(id, file)
    }
  }

  function retry(photo: ComingPhoto): void {
    if (photo.prepared !== undefined) void send(photo.id, photo.prepared)
  }

  const isBusy = coming.some(({ state }) => state === 'reading' || state === 'sending')
  return { coming, isBusy, add, retry, forget }
}

function keptOf(file: string, { thumb, takenAt, position }: PreparedPhoto): KeptPhoto {
  return { file, thumb, ...(takenAt === undefined ? {} : { takenAt }), ...(position === undefined ? {} : { position }) }
}

/** The same picture chosen twice stands there once. */
function withPhoto(photos: readonly KeptPhoto[], photo: KeptPhoto): KeptPhoto[] {
  return [...photos.filter(({ file }) => file !== photo.file), photo].slice(0, mostPhotos)
}
