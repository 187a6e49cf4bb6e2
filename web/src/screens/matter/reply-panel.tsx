import type { MatterDetail, Me } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatCountdown } from '../../time/format-countdown.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { useCountdown } from '../../time/use-countdown.ts'
import { useReply, useWithdrawReply } from './queries.ts'
import { listReplies, withdrawableUntil, type Reply } from './replies.ts'
import { WordsForm } from './words-form.tsx'

/** What the reporters were told, and telling them something. */
export function ReplyPanel({ detail, me }: { readonly detail: MatterDetail; readonly me: Me }) {
  const { t } = useTranslation()
  const replies = listReplies(detail.history)
  const mayReply = isAllowed(me, 'matter.reply')
  if (!mayReply && replies.length === 0) return null
  return (
    <section className="matter-replies" aria-label={t('flow.reply.title')}>
      <h2>{t('flow.reply.title')}</h2>
      <ul>
        {replies.map((reply) => (
          <OneReply key={reply.entry.seq} reply={reply} id={detail.row.id} me={me} />
        ))}
      </ul>
      {mayReply ? <ReplyForm id={detail.row.id} /> : null}
    </section>
  )
}

function OneReply({ reply, id, me }: { readonly reply: Reply; readonly id: string; readonly me: Me }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const nameOf = usePersonName()
  const { entry, isWithdrawn } = reply
  const until = withdrawableUntil(reply, me.id)
  return (
    <li data-withdrawn={isWithdrawn}>
      <blockquote>{isWithdrawn ? <s>{entry.text}</s> : entry.text}</blockquote>
      <p className="matter-soft">
        {t('flow.reply.sentBy', { name: nameOf(entry.byName), at: formatInstant(entry.at, language) })}
        {isWithdrawn ? ` · ${t('flow.reply.isWithdrawn')}` : ''}{' '}
        {until === undefined ? null : <Withdraw id={id} seq={entry.seq} until={until} />}
      </p>
    </li>
  )
}

function Withdraw({ id, seq, until }: { readonly id: string; readonly seq: number; readonly until: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const withdraw = useWithdrawReply(id)
  const left = useCountdown(until)
  if (left === 0) return null
  function press(): void {
    withdraw.mutate(seq, {
      onSuccess: () => void message.success(t('flow.reply.withdrawn')),
      onError: (error) => void message.error(presentProblem(error, language)),
    })
  }
  return (
    <>
      <Button size="small" loading={withdraw.isPending} onClick={press}>
        {t('flow.reply.withdraw')}
      </Button>{' '}
      {t('flow.undo.left', { left: formatCountdown(left) })}
    </>
  )
}

function ReplyForm({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const reply = useReply(id)
  return (
    <WordsForm
      className="matter-note"
      label={t('flow.reply.title')}
      hint={t('flow.reply.hint')}
      rows={{ minRows: 2, maxRows: 8 }}
      send={t('flow.reply.send')}
      sent={t('flow.reply.sent')}
      isPending={reply.isPending}
      onSend={(text, ending) => reply.mutate({ body: { text }, key: crypto.randomUUID() }, ending)}
    />
  )
}
