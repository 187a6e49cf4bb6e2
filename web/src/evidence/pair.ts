import type { EvidenceView, Position } from '@yiwang/contract'

/** A photo that proves, with its file. */
export type Photo = EvidenceView & { readonly file: string }

/** The photos of one moment, each once, in the order in which they came. */
export function listPhotos(pieces: readonly EvidenceView[], kind: 'before_photo' | 'after_photo'): readonly Photo[] {
  const photos = pieces.filter((piece): piece is Photo => piece.kind === kind && piece.file !== undefined)
  return photos.filter((photo, index) => photos.findIndex(({ file }) => file === photo.file) === index)
}

/** Where a photo was taken, if it is known. */
export function positionOf({ lon, lat }: EvidenceView): Position | undefined {
  return lon === undefined || lat === undefined ? undefined : { lon, lat }
}

/** How many flags the photos carry together. */
export function countFlags(pieces: readonly EvidenceView[]): number {
  return pieces.reduce((sum, { flags = [] }) => sum + flags.length, 0)
}
