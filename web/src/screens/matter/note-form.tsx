import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useAddNote } from './queries.ts'

/** Adds a note that only staff see; what was typed stays until it is kept. */
export function NoteForm({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const add = useAddNote(id)
  const [text, setText] = useState('')
  function send(): void {
    if (text.trim() === '') return
    add.mutate(
      { body: { text }, key: crypto.randomUUID() },
      {
        onSuccess: () => {
          setText('')
          void message.success(t('desk.matter.noted'))
        },
        onError: (error) => void message.error(presentProblem(error, language)),
      },
    )
  }
  return (
    <form
      className="matter-note"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor="note">{t('desk.matter.note')}</label>
      <Input.TextArea
        id="note"
        value={text}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={t('desk.matter.noteHint')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit" loading={add.isPending} disabled={text.trim() === ''}>
        {t('desk.matter.addNote')}
      </Button>
    </form>
  )
}
