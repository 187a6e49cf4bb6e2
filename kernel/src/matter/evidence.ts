import type { EvidenceFlag } from './evidence-flags.ts'

/** What kind of proof a piece of evidence (佐证) is. `source_record` is the record of another system that an import brought. */
export const evidenceKinds = [
  'before_photo',
  'after_photo',
  'document',
  'site_check',
  'reply_record',
  'sensor_reading',
  'source_record',
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * One piece of proof. Photos and documents name a stored file by the SHA-256 of its bytes; a site check, a reply or
 * a sensor reading is a text. `takenAt` is an ISO instant, `lon`/`lat` CGCS2000 degrees, both as the device gave them.
 */
export interface Evidence {
  readonly kind: EvidenceKind
  readonly file?: string
  readonly text?: string
  readonly takenAt?: string
  readonly lon?: number
  readonly lat?: number
  /** What was odd about it when it was handed in; set by the platform alone. */
  readonly flags?: readonly EvidenceFlag[]
}

const needsFile: ReadonlySet<EvidenceKind> = new Set(['before_photo', 'after_photo', 'document'])

/** Whether the piece can prove anything: a photo or document has its file, the others a text. */
export function isWhole(evidence: Evidence): boolean {
  return needsFile.has(evidence.kind) ? evidence.file !== undefined : (evidence.text ?? '').trim() !== ''
}

/** The required kinds that the pieces given do not cover. */
export function findMissingEvidence(required: readonly EvidenceKind[], given: readonly Evidence[]): readonly EvidenceKind[] {
  return required.filter((kind) => !given.some((piece) => piece.kind === kind && isWhole(piece)))
}

/** The words of a reply (答复) among the pieces. */
export function findReply(pieces: readonly Evidence[] = []): string | undefined {
  return pieces.find(({ kind }) => kind === 'reply_record')?.text
}
