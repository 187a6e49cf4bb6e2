import { FileName, FreeText, Position } from '@yiwang/contract'
import { z } from 'zod'

/** A photo that the server already has, with a small picture to show. */
export const KeptPhoto = z.object({
  file: FileName,
  thumb: z.string(),
  takenAt: z.string().optional(),
  position: Position.optional(),
})
export type KeptPhoto = z.infer<typeof KeptPhoto>

const placeWays = ['here', 'pin', 'street'] as const
export type PlaceWay = (typeof placeWays)[number]

/** A report that is being written: kept on the device as one writes, so that nothing is lost. Name and phone are not in it. */
export const Draft = z.object({
  /** Under this key a repeat of the same sending is not filed twice. */
  key: z.string().min(8),
  way: z.enum(placeWays).optional(),
  position: Position.optional(),
  address: z.string(),
  category: z.string().optional(),
  description: z.string(),
  photos: z.array(KeptPhoto).max(6),
  sharesPosition: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

/** How to reach the resident; kept only as long as the page is open. */
export interface Contact {
  readonly name: string
  readonly phone: string
}

/** What has to be there before a report can be sent, in the order of the page. */
const neededParts = ['place', 'category', 'description'] as const
export type NeededPart = (typeof neededParts)[number]

export const mostPhotos = 6
export const longestDescription = 1000
const shortestDescription = 4

export function emptyDraft(key: string): Draft {
  return { key, address: '', description: '', photos: [], sharesPosition: false }
}

/** The draft as it was kept; one that cannot be read is an empty one. */
export function readDraft(text: string | null, freshKey: string): Draft {
  if (text === null) return emptyDraft(freshKey)
  try {
    const parsed = Draft.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : emptyDraft(freshKey)
  } catch {
    return emptyDraft(freshKey)
  }
}

/** Whether there is anything in it that somebody would miss. */
export function isBegun(draft: Draft): boolean {
  return draft.position !== undefined || draft.category !== undefined || draft.photos.length > 0 || draft.description + draft.address !== ''
}

/** What is still missing. */
export function listMissing(draft: Draft): readonly NeededPart[] {
  const isThere: Readonly<Record<NeededPart, boolean>> = {
    place: draft.position !== undefined,
    category: draft.category !== undefined,
    description: FreeText.safeParse(draft.description).success && draft.description.trim().length >= shortestDescription,
  }
  return neededParts.filter((part) => !isThere[part])
}

export function isPhone(text: string): boolean {
  return text.trim() === '' || /^\+?[\d -]{5,20}$/u.test(text.trim())
}

/** What is sent; empty words are left out, and where photos were taken only if the resident agreed. */
export function presentRequest(draft: Draft, contact: Contact): Record<string, unknown> {
  const said = { address: draft.address.trim(), name: contact.name.trim(), phone: contact.phone.trim() }
  return {
    category: draft.category,
    description: draft.description.trim(),
    position: draft.position,
    crs: 'wgs84',
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
    photos: draft.photos.map(({ file, takenAt, position }) => ({
      file,
      ...(takenAt === undefined ? {} : { takenAt }),
      ...(draft.sharesPosition && position !== undefined ? { position } : {}),
    })),
  }
}
