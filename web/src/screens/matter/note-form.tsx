import { useTranslation } from 'react-i18next'

import { useAddNote } from './queries.ts'
import { WordsForm } from './words-form.tsx'

/** Adds a note that only staff see. */
export function NoteForm({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const add = useAddNote(id)
  return (
    <WordsForm
      className="matter-note"
      label={t('desk.matter.note')}
      hasLabel
      hint={t('desk.matter.noteHint')}
      rows={{ minRows: 2, maxRows: 8 }}
      send={t('desk.matter.addNote')}
      sent={t('desk.matter.noted')}
      isPending={add.isPending}
      onSend={(text, ending) => add.mutate({ body: { text }, key: crypto.randomUUID() }, ending)}
    />
  )
}
