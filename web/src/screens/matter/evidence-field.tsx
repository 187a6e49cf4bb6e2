import type { Evidence } from '@yiwang/contract'
import { findMissingEvidence, type EvidenceKind } from '@yiwang/kernel'
import { SignMark } from '@yiwang/ui'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'

import { piecesOf, type MoveDraft } from './move-draft.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { UploadPieces } from '../../evidence/upload-pieces.tsx'

interface EvidenceFieldProps {
  readonly required: readonly EvidenceKind[]
  readonly pieces: readonly Evidence[]
  readonly isMissing: boolean
  readonly onChange: (part: Partial<MoveDraft>) => void
}

const texts = new Set<EvidenceKind>(['site_check', 'reply_record', 'sensor_reading'])
const hints = { site_check: 'siteCheckHint', reply_record: 'replyHint', sensor_reading: 'readingHint' } as const

/** Every kind of proof that the category asks for, with a tick when it is there; a photo from before is always welcome. */
export function EvidenceField({ required, pieces, isMissing, onChange }: EvidenceFieldProps) {
  const { t } = useTranslation()
  const missing = findMissingEvidence(required, piecesOf({ evidence: pieces }))
  const offered: readonly EvidenceKind[] = required.includes('before_photo') ? required : [...required, 'before_photo']
  const what = missing.map((kind) => t(`matter.evidence.${kind}`)).join(t('common.comma'))
  return (
    <MoveField label={t('desk.form.evidenceNeeded')} problem={isMissing ? t('desk.form.mustWrite', { what }) : undefined}>
      {offered.map((kind) => (
        <section key={kind} className="move-evidence" data-there={required.includes(kind) && !missing.includes(kind)}>
          <h3>
            <Tick kind={kind} required={required} missing={missing} />
          </h3>
          {texts.has(kind) ? (
            <TextPiece kind={kind} pieces={pieces} onChange={onChange} />
          ) : (
            <UploadPieces kind={kind} pieces={pieces} onChange={(evidence) => onChange({ evidence })} />
          )}
        </section>
      ))}
    </MoveField>
  )
}

interface TickProps {
  readonly kind: EvidenceKind
  readonly required: readonly EvidenceKind[]
  readonly missing: readonly EvidenceKind[]
}

function Tick({ kind, required, missing }: TickProps) {
  const { t } = useTranslation()
  const name = t(`matter.evidence.${kind}`)
  if (!required.includes(kind)) return `${name} · ${t('common.optional')}`
  const isThere = !missing.includes(kind)
  return (
    <>
      <SignMark sign={isThere ? 'check' : 'ring'} />
      {name} · {t(isThere ? 'desk.form.have' : 'desk.form.missing')}
    </>
  )
}

interface TextPieceProps {
  readonly kind: EvidenceKind
  readonly label?: string
  readonly pieces: readonly Evidence[]
  readonly onChange: (part: Partial<MoveDraft>) => void
}

/** A piece of proof that is words. */
export function TextPiece({ kind, label, pieces, onChange }: TextPieceProps) {
  const { t } = useTranslation()
  const others = pieces.filter((piece) => piece.kind !== kind)
  const hint = hints[kind as keyof typeof hints]
  return (
    <Input.TextArea
      aria-label={label ?? t(`matter.evidence.${kind}`)}
      value={pieces.find((piece) => piece.kind === kind)?.text ?? ''}
      maxLength={4000}
      autoSize={{ minRows: 2, maxRows: 8 }}
      placeholder={t(`desk.form.${hint}`)}
      onChange={(event) => onChange({ evidence: [...others, { kind, text: event.target.value }] })}
    />
  )
}
