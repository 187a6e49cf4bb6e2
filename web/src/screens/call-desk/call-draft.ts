import type { Evidence, PlaceHit, Position, StaffReport } from '@yiwang/contract'
import { z } from 'zod'

import { phoneShape, reportOf as reportOfDraft } from '../../take-down/report-draft.ts'

/** What has been taken down of a call so far. `startedAt` and `key` belong to the call: one length, one matter. */
export interface CallDraft {
  readonly key: string
  readonly startedAt: number
  readonly phone: string
  readonly name: string
  readonly isAnonymous: boolean
  readonly description: string
  readonly category?: string | undefined
  readonly position?: Position | undefined
  readonly address: string
  /** How often a place was found by typing: the map then goes there. */
  readonly found: number
  readonly photos: readonly Evidence[]
  /** What the caller was told on the spot; it is sent where the category is an inquiry. */
  readonly reply: string
}

/** The part of a draft that is kept while the page is away: photos are already with the server and are taken again. */
export const KeptDraft = z.object({
  key: z.uuid(),
  startedAt: z.number(),
  phone: z.string(),
  name: z.string(),
  isAnonymous: z.boolean(),
  description: z.string(),
  category: z.string().optional(),
  position: z.object({ lon: z.number(), lat: z.number() }).optional(),
  address: z.string(),
  found: z.number(),
  reply: z.string().default(''),
})

/** An empty draft for a call that begins now. */
export function newCall(now: number): CallDraft {
  return {
    key: crypto.randomUUID(),
    startedAt: now,
    phone: '',
    name: '',
    isAnonymous: false,
    description: '',
    address: '',
    found: 0,
    photos: [],
    reply: '',
  }
}

/** The parts that a call can lack, in the order of the desk. */
export type CallPart = 'phone' | 'description' | 'category' | 'position'

/** What is missing, or not as it has to be, in the order of the desk. */
export function listMissing(draft: CallDraft): readonly CallPart[] {
  const missing: CallPart[] = []
  if (!draft.isAnonymous && draft.phone.trim() !== '' && !phoneShape.test(draft.phone.trim())) missing.push('phone')
  if (draft.description.trim() === '') missing.push('description')
  if (draft.category === undefined) missing.push('category')
  if (draft.position === undefined) missing.push('position')
  return missing
}

/** Whether anything has been taken down that would be a loss. */
export function hasContent(draft: CallDraft): boolean {
  const { phone, name, description, category, position, reply } = draft
  return category !== undefined || position !== undefined || [phone, name, description, reply].some((text) => text.trim() !== '')
}

/**
 * What is sent: nothing that is empty, of a caller who wants to stay unnamed neither name nor phone, and a reply only to an
 * inquiry. Nothing while a part is missing.
 */
export function reportOf(draft: CallDraft, isInquiry: boolean): StaffReport | undefined {
  if (listMissing(draft).length > 0) return undefined
  const report = reportOfDraft(draft.isAnonymous ? { ...draft, name: '', phone: '' } : draft)
  return report && isAnswered(draft, isInquiry) ? { ...report, reply: draft.reply.trim() } : report
}

/** Whether the call ends with its reply. */
export function isAnswered({ reply }: Pick<CallDraft, 'reply'>, isInquiry: boolean): boolean {
  return isInquiry && reply.trim() !== ''
}

/** The draft with a place that was found: its point and what to write down. */
export function withPlace(draft: CallDraft, { position, address }: Pick<PlaceHit, 'position' | 'address'>): CallDraft {
  return { ...draft, position, address, found: draft.found + 1 }
}

/** The number to look up: whole, so a mobile number has its eleven digits; nothing while it is being typed. */
export function findWholeNumber({ phone, isAnonymous }: Pick<CallDraft, 'phone' | 'isAnonymous'>): string | undefined {
  const digits = phone.replaceAll(/\D/gu, '')
  const isMobile = /^(?:86)?1[3-9]/u.test(digits)
  const isWhole = isMobile ? /^(?:86)?1\d{10}$/u.test(digits) : digits.length >= 7
  return !isAnonymous && isWhole && phoneShape.test(phone.trim()) ? phone.trim() : undefined
}
