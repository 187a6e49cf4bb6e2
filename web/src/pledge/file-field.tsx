import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { uploadFile } from '../api/upload-file.ts'
import { useLanguage } from '../language/language.ts'

interface FileFieldProps {
  readonly label: string
  /** The name under which the file is kept; null without one. */
  readonly file: string | null
  readonly onChange: (file: string | null) => void
}

/** A photo or a PDF that proves something: sent at once, and taken out again. */
export function FileField({ label, file, onChange }: FileFieldProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [sent, setSent] = useState<number>()
  const [problem, setProblem] = useState<string>()

  async function send(chosen: File): Promise<void> {
    setSent(0)
    setProblem(undefined)
    try {
      const stored = await uploadFile(chosen, setSent)
      setName(chosen.name)
      onChange(stored.file)
    } catch (error) {
      setProblem(presentProblem(error, language))
    }
    setSent(undefined)
  }

  return (
    <div className="file-field">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          if (chosen) void send(chosen)
          target.value = ''
        }}
      />
      {file !== null && <span>{name}</span>}{' '}
      <Button loading={sent !== undefined} onClick={() => input.current?.click()}>
        {sent === undefined ? t(file === null ? 'pledge.file.choose' : 'pledge.file.other') : `${Math.round(sent * 100)}%`}
      </Button>{' '}
      {file !== null && <Button onClick={() => onChange(null)}>{t('common.remove')}</Button>}
      {problem !== undefined && (
        <p className="move-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
