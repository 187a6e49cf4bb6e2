import type { Carried, Evidence, MatterDetail, MoveRequest } from '@yiwang/contract'
import { findMissingEvidence, getMove, type Carry, type EvidenceKind, type LimitUnit, type MoveId } from '@yiwang/kernel'

/** What a person has filled in for a move so far. */
export interface MoveDraft {
  readonly category?: string
  readonly position?: { readonly lon: number; readonly lat: number }
  readonly leadUnit?: string
  readonly coUnits?: readonly string[]
  readonly suggestedUnit?: string
  readonly reason?: string
  readonly reasonCode?: Exclude<Carried['reasonCode'], undefined>
  readonly evidence: readonly Evidence[]
  readonly target?: string
  readonly extension?: { readonly amount?: number; readonly unit: LimitUnit }
  /** A day of the district's: YYYY-MM-DD. */
  readonly until?: string
  readonly after?: string | undefined
  readonly partUnit?: string
  readonly rating?: { readonly isSolved?: boolean; readonly score?: number }
}

/** What a form begins with: what is known already, and the unit that the rules suggest. */
export function startDraft(move: MoveId, detail: MatterDetail): MoveDraft {
  const { carries } = getMove(move)
  const { suggestion, row } = detail
  const open = detail.coUnits.filter((unit) => !detail.partsDone.includes(unit))
  const [only] = open
  return {
    evidence: [],
    ...(carries.includes('category') && { category: row.category }),
    ...(carries.includes('lead_unit') && suggestion && { leadUnit: suggestion.leadUnit, coUnits: suggestion.coUnits }),
    ...(carries.includes('extension') && { extension: { unit: (detail.clock?.limit.unit ?? 'work_day') as LimitUnit } }),
    ...(carries.includes('part_unit') && open.length === 1 && only !== undefined && { partUnit: only }),
  }
}

const filled: Readonly<Record<Carry, (draft: MoveDraft) => boolean>> = {
  category: ({ category }) => isSaid(category),
  // The place is there from the report; a form only corrects it.
  place: () => true,
  lead_unit: ({ leadUnit }) => isSaid(leadUnit),
  suggested_unit: ({ suggestedUnit }) => isSaid(suggestedUnit),
  reason: ({ reason }) => isSaid(reason),
  decline_reason: ({ reasonCode }) => isSaid(reasonCode),
  return_reason: ({ reasonCode }) => isSaid(reasonCode),
  pause_reason: ({ reasonCode }) => isSaid(reasonCode),
  extension: ({ extension }) => (extension?.amount ?? 0) > 0,
  until: ({ until }) => isSaid(until),
  part_unit: ({ partUnit }) => isSaid(partUnit),
  rating: ({ rating }) => rating?.isSolved !== undefined,
  evidence: () => true,
  reply_record: ({ evidence }) => findMissingEvidence(['reply_record'], piecesOf({ evidence })).length === 0,
  source_record: () => false,
  target: ({ target }) => isSaid(target),
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** What the move still lacks, by the row of the table. */
export function listMissing(move: MoveId, draft: MoveDraft, required: readonly EvidenceKind[]): readonly Carry[] {
  return getMove(move).carries.filter((carry) =>
    carry === 'evidence' ? findMissingEvidence(required, piecesOf(draft)).length > 0 : !filled[carry](draft),
  )
}

/** The pieces of evidence that say something. */
export function piecesOf(draft: Pick<MoveDraft, 'evidence'>): readonly PlainEvidence[] {
  return draft.evidence.filter(({ file, text }) => file !== undefined || isSaid(text)).map((piece) => dropUndefined(piece))
}

type PlainEvidence = { [Key in keyof Evidence]: Exclude<Evidence[Key], undefined> }

function dropUndefined(piece: Evidence): PlainEvidence {
  return Object.fromEntries(Object.entries(piece).filter(([, value]) => value !== undefined)) as PlainEvidence
}

/** What is sent: nothing that is empty, and the version that the person saw. */
export function requestOf(move: MoveId, draft: MoveDraft, version: number): MoveRequest {
  const evidence = piecesOf(draft)
  const { coUnits, extension, rating, ...rest } = draft
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''))
  const amount = extension?.amount ?? 0
  return {
    move,
    version,
    carried: {
      ...said,
      evidence: evidence.length > 0 ? [...evidence] : undefined,
      coUnits: coUnits && coUnits.length > 0 ? coUnits.filter((unit) => unit !== draft.leadUnit) : undefined,
      extension: extension && amount > 0 ? { amount, unit: extension.unit } : undefined,
      rating: rating?.isSolved === undefined ? undefined : { ...rating, isSolved: rating.isSolved },
    },
  }
}
