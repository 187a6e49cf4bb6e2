import { Button } from '@yiwang/ui'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly files: readonly string[]
  readonly code: string
  readonly label: string
}

/** Small pictures in a row; a touch shows one large. */
export function Photos({ files, code, label }: Props) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState<string | null>(null)

  function show(file: string): void {
    setShown(file)
    dialog.current?.showModal()
  }

  return (
    <div className="follow-photos" role="group" aria-label={label}>
      {files.map((file, index) => (
        <button key={file} type="button" onClick={() => show(file)}>
          <img src={addressOf(file, code)} alt={`${label} ${t('resident.follow.photo', { number: index + 1 })}`} loading="lazy" />
        </button>
      ))}
      <dialog ref={dialog} className="follow-large" onClose={() => setShown(null)} aria-label={label}>
        {shown !== null && <img src={addressOf(shown, code)} alt={label} />}
        <Button kind="primary" onClick={() => dialog.current?.close()}>
          {t('resident.follow.closePhoto')}
        </Button>
      </dialog>
    </div>
  )
}

function addressOf(file: string, code: string): string {
  return `/api/files/${file}?follow=${encodeURIComponent(code)}`
}
