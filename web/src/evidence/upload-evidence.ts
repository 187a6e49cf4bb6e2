import type { Evidence } from '@yiwang/contract'
import { findHere } from '@yiwang/ui/map'

import { uploadFile } from '../api/upload-file.ts'
import { preparePhoto } from '../photo/prepare-photo.ts'

const thumbs = new Map<string, string>()
const justNowMs = 5 * 60_000

/** A file put on the server as a piece of evidence; a photo goes with when and where it was taken, as far as camera or device tell. */
export async function uploadEvidence(kind: Evidence['kind'], file: File): Promise<Evidence> {
  if (!file.type.startsWith('image/')) return { kind, file: (await uploadFile(file, ignore)).file }
  const { blob, thumb, takenAt, position } = await preparePhoto(file, 'sent')
  const [stored, place] = await Promise.all([uploadFile(blob, ignore), position ?? findPlaceNow(takenAt)])
  thumbs.set(stored.file, thumb)
  return { kind, file: stored.file, ...(takenAt !== undefined && { takenAt }), ...place }
}

/** The small picture of a photo sent from here: the server shows a file only once a matter holds it. */
export function findThumb(file: string | undefined): string | undefined {
  return file === undefined ? undefined : thumbs.get(file)
}

// Where the device is says something only of a photo that was taken just now.
async function findPlaceNow(takenAt: string | undefined): Promise<{ lon: number; lat: number } | undefined> {
  if (takenAt === undefined) return undefined
  const age = Temporal.Now.instant().epochMilliseconds - Temporal.Instant.from(takenAt).epochMilliseconds
  if (age > justNowMs) return undefined
  const here = await findHere()
  return here.ok ? here.position : undefined
}

function ignore(): void {
  // The bar on the button shows that something is under way; the share of it is not shown.
}
