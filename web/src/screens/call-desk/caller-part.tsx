import type { Caller } from '@yiwang/contract'
import { Checkbox } from 'antd'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { Part } from './part.tsx'
import type { Call } from './use-call.ts'

interface CallerPartProps {
  readonly call: Call
  readonly caller: Caller | undefined
  readonly phoneRef: Ref<HTMLInputElement>
  readonly onDone: () => void
}

/** Who is calling: the number first, the name if they give one, or neither. */
export function CallerPart({ call, caller, phoneRef, onDone }: CallerPartProps) {
  const { t } = useTranslation()
  const { draft, change } = call
  const known = caller?.name ?? undefined
  const canUse = known !== undefined && caller?.isMasked === false

  function enterName(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (canUse && draft.name === '') change({ name: known })
    onDone()
  }
  return (
    <Part area="who" name={t('call.who')} problem={call.isWrong('phone') ? t('call.phoneWrong') : undefined}>
      <div className="call-who-fields">
        <input
          ref={phoneRef}
          className="call-input call-phone"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          aria-label={t('call.phone')}
          aria-invalid={call.isWrong('phone')}
          placeholder={t('call.phoneHint')}
          maxLength={21}
          value={draft.phone}
          disabled={draft.isAnonymous}
          onChange={(event) => change({ phone: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            ;(event.currentTarget.nextElementSibling as HTMLElement | null)?.focus()
          }}
        />
        <input
          className="call-input"
          autoComplete="off"
          aria-label={t('call.name')}
          placeholder={canUse ? t('call.nameKnown', { name: known }) : t('call.nameHint')}
          maxLength={60}
          value={draft.name}
          disabled={draft.isAnonymous}
          onChange={(event) => change({ name: event.target.value })}
          onKeyDown={enterName}
        />
        <Checkbox checked={draft.isAnonymous} onChange={(event) => change({ isAnonymous: event.target.checked })}>
          {t('call.anonymous')}
        </Checkbox>
      </div>
    </Part>
  )
}
