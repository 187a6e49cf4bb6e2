import type { AccessKind } from '@yiwang/contract'
import { canonical, chainStart } from '@yiwang/kernel'

import { sha256 } from '../matter/sha256.ts'

/** What somebody did that the access log tells of: `by` is empty where nobody was signed in. */
export interface AccessDraft {
  readonly by: string
  readonly kind: AccessKind
  readonly matter?: string
  /** The person concerned, where it is another than who acts. */
  readonly about?: string
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** A line of the log, numbered, dated (epoch milliseconds) and chained to the one before it. */
export interface KeptEntry extends Required<Pick<AccessDraft, 'by' | 'kind' | 'detail'>> {
  readonly district: string
  readonly seq: number
  readonly at: number
  readonly matter?: string
  readonly about?: string
  readonly previous: string
  readonly hash: string
}

/** Where a log stands: its last number and its hash. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** A log without a line. */
export const emptyHead: Head = { seq: 0, hash: chainStart }

/** Chains lines that happened at this moment to a head, in their order. */
export function chainEntries(
  drafts: readonly AccessDraft[],
  at: { readonly district: string; readonly now: number; readonly head: Head },
): readonly KeptEntry[] {
  let { seq, hash: previous } = at.head
  return drafts.map((draft) => {
    seq += 1
    const content = { district: at.district, seq, at: at.now, detail: {}, ...draft }
    const entry = { ...content, previous, hash: hashOf(content, previous) }
    previous = entry.hash
    return entry
  })
}

/** The number of the first line that does not follow from the head before it; nothing when all hold. */
export function findBrokenEntry(entries: readonly KeptEntry[], from: Head): number | undefined {
  let before = from
  for (const { previous, hash, ...content } of entries) {
    if (previous !== before.hash || content.seq !== before.seq + 1 || hash !== hashOf(content, previous)) return before.seq + 1
    before = { seq: content.seq, hash }
  }
  return undefined
}

function hashOf(content: Omit<KeptEntry, 'previous' | 'hash'>, previous: string): string {
  return sha256(previous + canonical(content))
}
