import './upload-pieces.css'

import type { Evidence } from '@yiwang/contract'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import { findThumb, uploadEvidence } from './upload-evidence.ts'

interface UploadPiecesProps {
  readonly kind: Evidence['kind']
  readonly pieces: readonly Evidence[]
  readonly most?: number
  readonly onChange: (pieces: readonly Evidence[]) => void
}

/** Photos or documents of one kind: taken or chosen, sent at once, shown, and taken out again. */
export function UploadPieces({ kind, pieces, most = 6, onChange }: UploadPiecesProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const own = pieces.filter((piece) => piece.kind === kind)
  const isDocument = kind === 'document'

  async function add(files: readonly File[]): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      const sent = await Promise.all(files.slice(0, most - own.length).map((file) => uploadEvidence(kind, file)))
      onChange([...pieces, ...sent])
    } catch (error) {
      setProblem(presentProblem(error, language))
    }
    setBusy(false)
  }

  return (
    <div className="move-pieces">
      {own.map((piece) => (
        <Piece key={piece.file} piece={piece} onRemove={() => onChange(pieces.filter((other) => other !== piece))} />
      ))}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={isDocument ? 'application/pdf,image/jpeg,image/png,image/webp' : 'image/*'}
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {own.length < most ? (
        <Button loading={isBusy} onClick={() => input.current?.click()}>
          {isBusy ? t('desk.form.uploading') : t(isDocument ? 'desk.form.addDocument' : 'desk.form.addPhoto')}
        </Button>
      ) : null}
      {problem === undefined ? null : (
        <p className="move-problem" role="alert">
          {t('desk.form.uploadFailed')} {problem}
        </p>
      )}
    </div>
  )
}

function Piece({ piece, onRemove }: { readonly piece: Evidence; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const at = piece.takenAt === undefined ? undefined : Temporal.Instant.from(piece.takenAt).epochMilliseconds
  return (
    <figure className="move-piece">
      {piece.kind === 'document' ? (
        <span>{t('matter.evidence.document')}</span>
      ) : (
        <img src={findThumb(piece.file)} alt={t(`matter.evidence.${piece.kind}`)} width={96} height={96} />
      )}
      <figcaption>
        {at === undefined ? null : <span>{t('desk.form.takenAt', { at: formatInstant(at, language) })}</span>}
        <span>{t(piece.lon === undefined ? 'desk.form.withoutPlace' : 'desk.form.withPlace')}</span>
        <Button size="small" onClick={onRemove}>
          {t('desk.form.remove')}
        </Button>
      </figcaption>
    </figure>
  )
}
