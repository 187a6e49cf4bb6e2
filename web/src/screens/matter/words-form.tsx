import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'

/** How the sending ended. */
interface Ending {
  readonly onSuccess: () => void
  readonly onError: (error: Error) => void
}

interface WordsFormProps {
  readonly className: string
  readonly label: string
  /** Whether the label stands above the field; otherwise only its hint is seen. */
  readonly hasLabel?: boolean
  readonly hint: string
  readonly rows: { readonly minRows: number; readonly maxRows: number }
  readonly send: string
  readonly sent: string
  readonly isPrimary?: boolean
  readonly isPending: boolean
  readonly onSend: (words: string, ending: Ending) => void
}

/** A few words on a matter; what was typed stays until it is kept. */
export function WordsForm(props: WordsFormProps) {
  const { label, hasLabel = false, hint, rows, send, sent, isPrimary = false, isPending, onSend } = props
  const { language } = useLanguage()
  const { message } = App.useApp()
  const field = useId()
  const [words, setWords] = useState('')
  function sendWords(): void {
    if (words.trim() === '' || isPending) return
    onSend(words, {
      onSuccess: () => {
        setWords('')
        void message.success(sent)
      },
      onError: (error) => void message.error(presentProblem(error, language)),
    })
  }
  return (
    <form
      className={props.className}
      onSubmit={(event) => {
        event.preventDefault()
        sendWords()
      }}
    >
      {hasLabel ? <label htmlFor={field}>{label}</label> : null}
      <Input.TextArea
        id={field}
        {...(!hasLabel && { 'aria-label': label })}
        value={words}
        maxLength={4000}
        autoSize={rows}
        placeholder={hint}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button {...(isPrimary && { type: 'primary' as const })} htmlType="submit" loading={isPending} disabled={words.trim() === ''}>
        {send}
      </Button>
    </form>
  )
}
