import type { DistrictView } from '@yiwang/contract'
import { App, Button } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useLanguage } from '../../language/language.ts'
import { LazyPinPicker } from '../../resident/lazy-map.tsx'
import { CallClock } from './call-clock.tsx'
import { findWholeNumber, hasContent, isAnswered, type CallPart } from './call-draft.ts'
import { CallerPart } from './caller-part.tsx'
import { CategoryPart } from './category-part.tsx'
import { ContextPanel } from './context-panel.tsx'
import { PlacePart } from './place-part.tsx'
import { useCaller } from './queries.ts'
import { SendBar } from './send-bar.tsx'
import type { Call } from './use-call.ts'
import { WordsPart } from './words-part.tsx'

/** One call being taken down; Ctrl + Enter sends from any field, and what is missing gets the cursor. */
export function CallForm({ call, district }: { readonly call: Call; readonly district: DistrictView }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const fields = useFields()
  const caller = useCaller(findWholeNumber(call.draft))
  const clear = useClear(call, fields.phone)
  useCallKeys(fields.phone)

  function send(): void {
    const [first] = call.send()
    if (first !== undefined) fields.byPart[first].current?.focus()
  }
  function answer(): void {
    if (call.isInquiry) fields.reply.current?.focus()
    else void message.info(t('call.replyOnlyInquiry'))
  }
  function sendOnKeys(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (event.shiftKey && !isAnswered(call.draft, call.isInquiry)) answer()
    else send()
  }
  return (
    <form
      className="call-desk"
      onKeyDown={sendOnKeys}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <header className="call-head">
        <h1>{t('call.title')}</h1>
        {hasContent(call.draft) ? <CallClock since={call.draft.startedAt} /> : null}
        <span className="call-soft" role="status">
          {call.isRestored ? t('call.restored') : hasContent(call.draft) && t('call.kept')}
        </span>
        <span className="call-soft call-head-keys">{t('call.keysHint')}</span>
      </header>
      <CallerPart call={call} caller={caller.data} phoneRef={fields.phone} onDone={() => fields.words.current?.focus()} />
      <WordsPart call={call} wordsRef={fields.words} onDone={() => fields.category.current?.focus()} />
      <CategoryPart call={call} inputRef={fields.category} onDone={() => fields.place.current?.focus()} />
      <PlacePart call={call} inputRef={fields.place} onDone={() => undefined} />
      <CallMap call={call} district={district} />
      <ContextPanel call={call} caller={caller} />
      <SendBar call={call} replyRef={fields.reply} onSend={send} onClear={clear} />
    </form>
  )
}

function useFields() {
  const phone = useRef<HTMLInputElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const category = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLInputElement>(null)
  const reply = useRef<HTMLTextAreaElement>(null)
  useEffect(() => phone.current?.focus(), [])
  const byPart = { phone, description: words, category, position: place } satisfies Record<CallPart, unknown>
  return { phone, words, category, place, reply, byPart }
}

function useCallKeys(phone: { readonly current: HTMLInputElement | null }): void {
  const { t } = useTranslation()
  useShortcuts([
    { keys: 'Ctrl + Enter', label: t('call.keys.send'), run: () => undefined },
    { keys: 'Ctrl + Shift + Enter', label: t('call.keys.answer'), run: () => undefined },
    { keys: '1–5', label: t('call.keys.choose'), run: () => undefined },
    { keys: '↑ ↓', label: t('call.keys.arrows'), run: () => undefined },
    { keys: 'Enter', label: t('call.keys.enter'), run: () => undefined },
    { keys: 'p', label: t('call.keys.phone'), run: () => phone.current?.focus() },
  ])
}

/** Clears the desk at once; for a while it can be undone. */
function useClear(call: Call, phone: { readonly current: HTMLInputElement | null }): () => void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return () => {
    const { draft } = call
    call.begin()
    phone.current?.focus()
    void message.open({
      key: 'call-cleared',
      type: 'info',
      duration: 8,
      content: (
        <>
          {t('call.cleared')}{' '}
          <Button
            type="link"
            onClick={() => {
              call.begin(draft)
              message.destroy('call-cleared')
            }}
          >
            {t('call.undo')}
          </Button>
        </>
      ),
    })
  }
}

/** The map shows the point and may be clicked; the desk works without it. */
function CallMap({ call, district }: { readonly call: Call; readonly district: DistrictView }) {
  const { language } = useLanguage()
  const { draft, change } = call
  return (
    <div className="call-map">
      <LazyPinPicker
        key={draft.found}
        district={district}
        language={language}
        value={draft.position}
        onChange={(position) => change({ position })}
      />
    </div>
  )
}
