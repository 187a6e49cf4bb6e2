import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { clockOf } from './call-clock.tsx'
import type { DoneCall } from './use-call.ts'

/** What to read out before hanging up: number and follow-up code in groups, by when it is accepted; then the next call. */
export function ReceiptView({ done, onNext }: { readonly done: DoneCall; readonly onNext: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const next = useRef<HTMLButtonElement>(null)
  const names = useNames()
  const { receipt, report, took } = done
  useEffect(() => next.current?.focus(), [])
  useShortcuts([
    { keys: 'n', label: t('call.keys.next'), run: onNext },
    { keys: 'o', label: t('call.keys.open'), run: () => void navigate({ to: '/desk/matters/$id', params: { id: receipt.id } }) },
  ])
  return (
    <section className="call-done" aria-label={t('call.done')}>
      <header>
        <h1>{t(report.reply === undefined ? 'call.done' : 'call.doneAnswered')}</h1>
        <p className="call-soft" role="status">
          {t('call.callTook', { time: clockOf(took) })}
        </p>
      </header>
      <p className="call-what">{[names.category(report.category), report.address].filter((part) => part !== undefined).join(' · ')}</p>
      <dl>
        <div>
          <dt>{t('call.number')}</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>{t('call.code')}</dt>
          <dd data-code={receipt.followCode}>{grouped(receipt.followCode)}</dd>
        </div>
      </dl>
      <div>
        <h2>{t('call.readOut')}</h2>
        <p className="call-read">
          <ReadSentence done={done} />
        </p>
      </div>
      <div className="call-done-buttons">
        <Button ref={next} type="primary" size="large" onClick={onNext}>
          {t('call.next')}
        </Button>
        <kbd>{t('call.nextHint')}</kbd>
        <Link to="/desk/matters/$id" params={{ id: receipt.id }}>
          {t('call.open')}
        </Link>
      </div>
    </section>
  )
}

function ReadSentence({ done: { receipt, report } }: { readonly done: DoneCall }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const said = { number: receipt.number, code: grouped(receipt.followCode) }
  if (report.reply !== undefined) return t('call.readSentenceAnswered', said)
  if (receipt.acceptBy === null) return t('call.readSentencePlain', said)
  return t('call.readSentence', { ...said, at: formatInstant(receipt.acceptBy, language) })
}

/** A code in groups as it is read out: K7P2 9XQ 4MN. */
function grouped(code: string): string {
  return [code.slice(0, 4), code.slice(4, 7), code.slice(7)].filter((group) => group !== '').join(' ')
}
