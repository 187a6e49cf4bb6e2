import { workApart } from '../../file/work-apart.ts'
import { Refusal } from '../../problem/refusal.ts'
import type { Breakdown } from '../breakdown/make-breakdown.ts'
import type { Review } from '../review/make-review.ts'

/** What is to be written as a .docx. */
export type PaperAsk = { readonly kind: 'breakdown'; readonly breakdown: Breakdown } | { readonly kind: 'review'; readonly review: Review }

/** Writes a paper in a thread of its own: three hundred rows take most of a second. Refused with `request.busy` where it takes too long. */
export async function writeApart(ask: PaperAsk): Promise<Uint8Array> {
  const bytes = await workApart<Uint8Array>(new URL('paper-worker.ts', import.meta.url), ask)
  if (!bytes) throw new Refusal('request.busy')
  return bytes
}
