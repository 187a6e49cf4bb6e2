import type { Evidence, Position, StaffReport } from '@yiwang/contract'

/** What has been taken down so far. */
export interface ReportDraft {
  readonly position?: Position | undefined
  readonly category?: string | undefined
  readonly description: string
  readonly address: string
  readonly name: string
  readonly phone: string
  readonly photos: readonly Evidence[]
}

export const emptyReport: ReportDraft = { description: '', address: '', name: '', phone: '', photos: [] }

/** The parts that are not right yet. */
export type ReportPart = 'position' | 'category' | 'description' | 'phone'

/** What a phone number looks like. */
export const phoneShape = /^\+?[\d -]{5,20}$/u

/** What is missing, or not as it has to be, in the order of the form. */
export function listWrong(draft: ReportDraft): readonly ReportPart[] {
  const wrong: ReportPart[] = []
  if (draft.position === undefined) wrong.push('position')
  if (draft.category === undefined) wrong.push('category')
  if (draft.description.trim() === '') wrong.push('description')
  if (draft.phone.trim() !== '' && !phoneShape.test(draft.phone.trim())) wrong.push('phone')
  return wrong
}

/** What is sent: nothing that is empty. Nothing while a part is missing. */
export function reportOf(draft: ReportDraft): StaffReport | undefined {
  const { position, category } = draft
  if (position === undefined || category === undefined || listWrong(draft).length > 0) return undefined
  return {
    category,
    description: draft.description.trim(),
    position,
    crs: 'wgs84',
    evidence: [...draft.photos],
    ...said('address', draft.address),
    ...said('reporterName', draft.name),
    ...said('reporterPhone', draft.phone),
  }
}

function said<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  return (text.trim() === '' ? {} : { [key]: text.trim() }) as { readonly [K in Key]?: string }
}
