import type { SavedView } from '@yiwang/contract'
import { App, Button, Input, Popover } from 'antd'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { readDeskSearch } from '../../inbox/desk-search.ts'
import { useLanguage } from '../../language/language.ts'
import { useDeleteView, useSavedViews, useSaveView } from './queries.ts'
import { writeQuestion } from '../../inbox/question.ts'
import type { Desk } from './use-desk.ts'

/** Questions kept under a name: open, save, delete. */
export function SavedViews({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      destroyOnHidden
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={<ViewList desk={desk} onDone={() => setOpen(false)} />}
    >
      <Button aria-expanded={isOpen}>{t('desk.view.title')}</Button>
    </Popover>
  )
}

function ViewList({ desk, onDone }: { readonly desk: Desk; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const views = useSavedViews().data ?? []
  function open(view: SavedView): void {
    desk.ask(readDeskSearch(Object.fromEntries(new URLSearchParams(view.query))))
    onDone()
  }
  return (
    <div className="desk-views">
      {views.length === 0 ? <p>{t('desk.view.none')}</p> : null}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Button type="text" block onClick={() => open(view)}>
              {view.name}
            </Button>
            <DeleteView view={view} />
          </li>
        ))}
      </ul>
      <SaveView desk={desk} onDone={onDone} />
    </div>
  )
}

function DeleteView({ view }: { readonly view: SavedView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const remove = useDeleteView()
  const save = useSaveView()
  function undo(key: string): void {
    save.mutate({ name: view.name, query: view.query })
    message.destroy(key)
  }
  async function removeIt(): Promise<void> {
    try {
      await remove.mutateAsync(view.id)
      const key = `deleted-${view.id}`
      const content = (
        <>
          {t('desk.view.deleted', { name: view.name })}{' '}
          <Button type="link" size="small" onClick={() => undo(key)}>
            {t('desk.view.undo')}
          </Button>
        </>
      )
      void message.open({ key, type: 'success', duration: 8, content })
    } catch (error) {
      void message.error(presentProblem(error, language))
    }
  }
  return (
    <Button type="text" aria-label={t('desk.view.delete', { name: view.name })} onClick={() => void removeIt()}>
      ×
    </Button>
  )
}

function SaveView({ desk, onDone }: { readonly desk: Desk; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const save = useSaveView()
  const [name, setName] = useState('')
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (name.trim() === '') return
    try {
      await save.mutateAsync({ name: name.trim(), query: writeQuestion(desk.search) })
      void message.success(t('desk.view.saved', { name: name.trim() }))
      onDone()
    } catch (error) {
      void message.error(presentProblem(error, language))
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Input
        value={name}
        maxLength={200}
        placeholder={t('desk.view.nameHint')}
        aria-label={t('desk.view.name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" loading={save.isPending} disabled={name.trim() === ''}>
        {t('desk.view.save')}
      </Button>
    </form>
  )
}
