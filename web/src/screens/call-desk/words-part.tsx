import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { Part } from './part.tsx'
import type { Call } from './use-call.ts'

/** What it is about, in the caller's words. */
export function WordsPart({
  call,
  wordsRef,
  onDone,
}: {
  readonly call: Call
  readonly wordsRef: Ref<HTMLTextAreaElement>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  return (
    <Part area="words" name={t('call.what')} problem={call.isWrong('description') ? t('call.needsWords') : undefined}>
      <textarea
        ref={wordsRef}
        className="call-input"
        aria-label={t('call.what')}
        aria-invalid={call.isWrong('description')}
        placeholder={t('call.whatHint')}
        maxLength={4000}
        value={call.draft.description}
        onChange={(event) => call.change({ description: event.target.value })}
        onKeyDown={(event) => {
          const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
          if (event.key !== 'Enter' || !isPlain) return
          event.preventDefault()
          onDone()
        }}
      />
    </Part>
  )
}
