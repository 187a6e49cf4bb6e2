import { Link } from '@tanstack/react-router'
import { Banner } from '@yiwang/ui'
import { Button } from 'antd'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { hasContent, isAnswered } from './call-draft.ts'
import type { Call } from './use-call.ts'

interface SendBarProps {
  readonly call: Call
  readonly replyRef: Ref<HTMLTextAreaElement>
  readonly onSend: () => void
  readonly onClear: () => void
}

/** Taking the call down: what an inquiry was told on the spot, the button, what is still missing, and what went wrong. */
export function SendBar({ call, replyRef, onSend, onClear }: SendBarProps) {
  const { t } = useTranslation()
  const parts = call.missing.map((part) => t(`call.part.${part}`)).join(t('common.comma'))
  return (
    <footer className="call-send">
      {call.problem === undefined ? null : (
        <Banner
          tone="red"
          title={call.isExpired ? t('call.expired') : t('call.failed')}
          actions={
            call.isExpired && (
              <Link to="/sign-in" search={{ to: '/desk/call' }}>
                {t('call.signIn')}
              </Link>
            )
          }
        >
          {call.problem}
        </Banner>
      )}
      {call.isInquiry ? <ReplyField call={call} replyRef={replyRef} /> : null}
      <div className="call-send-line">
        <Button type="primary" size="large" loading={call.isSending} onClick={onSend}>
          {call.isSending ? t('call.sending') : t(isAnswered(call.draft, call.isInquiry) ? 'call.sendAnswered' : 'call.send')}
        </Button>
        <kbd>Ctrl + Enter</kbd>
        <span className={parts === '' ? 'call-ready' : 'call-soft'} role="status">
          {parts === '' ? t('call.ready') : t('call.missing', { parts })}
        </span>
        {hasContent(call.draft) ? (
          <Button type="text" className="call-clear" onClick={onClear}>
            {t('call.clear')}
          </Button>
        ) : null}
      </div>
    </footer>
  )
}

/** What the caller was told: with it the inquiry is taken down and ended in one go. */
function ReplyField({ call, replyRef }: Pick<SendBarProps, 'call' | 'replyRef'>) {
  const { t } = useTranslation()
  return (
    <label className="call-reply">
      <span>
        {t('call.reply')} <kbd>Ctrl + Shift + Enter</kbd>
      </span>
      <textarea
        ref={replyRef}
        className="call-input"
        rows={2}
        maxLength={4000}
        placeholder={t('call.replyHint')}
        value={call.draft.reply}
        onChange={(event) => call.change({ reply: event.target.value })}
      />
    </label>
  )
}
