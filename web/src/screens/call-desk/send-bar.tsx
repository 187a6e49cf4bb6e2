import { Link } from '@tanstack/react-router'
import { Banner } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { hasContent } from './call-draft.ts'
import type { Call } from './use-call.ts'

/** Taking the call down: the button, what is still missing, and what went wrong. */
export function SendBar({ call, onSend, onClear }: { readonly call: Call; readonly onSend: () => void; readonly onClear: () => void }) {
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
      <div className="call-send-line">
        <Button type="primary" size="large" loading={call.isSending} onClick={onSend}>
          {call.isSending ? t('call.sending') : t('call.send')}
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
