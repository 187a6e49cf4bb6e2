import { KeptDraft, type CallDraft } from './call-draft.ts'

const prefix = 'yiwang.call.'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Keeps the draft of this tab for whoever is signed in; it survives a reload and an ended session, and goes with the tab. A
 * draft that somebody else left in it is thrown away. Where nothing can be kept (private windows), typing goes on without.
 */
export function keepDraft(shelf: Shelf, person: string, draft: CallDraft): void {
  try {
    shelf.setItem(prefix + person, JSON.stringify({ ...draft, photos: undefined }))
  } catch {
    // A full or forbidden store is no reason to stop a clerk.
  }
}

/** The draft that this person left in this tab. */
export function findDraft(shelf: Shelf, person: string): CallDraft | undefined {
  dropOthers(shelf, person)
  try {
    const parsed = KeptDraft.safeParse(JSON.parse(shelf.getItem(prefix + person) ?? 'null'))
    return parsed.success ? { ...parsed.data, photos: [] } : undefined
  } catch {
    return undefined
  }
}

/** Throws the draft away: it was sent, or cleared. */
export function dropDraft(shelf: Shelf, person: string): void {
  shelf.removeItem(prefix + person)
}

function dropOthers(shelf: Shelf, person: string): void {
  const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place) ?? '')
  for (const key of keys) if (key.startsWith(prefix) && key !== prefix + person) shelf.removeItem(key)
}
