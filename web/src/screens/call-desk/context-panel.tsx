import { Link } from '@tanstack/react-router'
import { callQuestions, type Caller, type MatterRow } from '@yiwang/contract'
import { StatusBadge } from '@yiwang/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { questionOf } from '../../duplicate/question-of.ts'
import { DuplicatesWhileTyping } from '../../duplicate/while-typing.tsx'
import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { listDangers } from './list-dangers.ts'
import type { Call } from './use-call.ts'

const most = 20
const mostDangers = 2

/** What helps during the call: danger first, then what to ask, what may be the same, and what this number reported before. */
export function ContextPanel({ call, caller }: { readonly call: Call; readonly caller: UseQueryResult<Caller> }) {
  const { t } = useTranslation()
  return (
    <aside className="call-context" aria-label={t('call.help')}>
      <Dangers words={call.draft.description} />
      <Questions category={call.draft.category} />
      <Earlier caller={caller} isAsked={call.draft.phone.trim() !== '' && !call.draft.isAnonymous} />
      <Related call={call} />
    </aside>
  )
}

function Dangers({ words }: { readonly words: string }) {
  const { language } = useLanguage()
  return (
    <div className="call-dangers" role="alert">
      {listDangers(words)
        .slice(0, mostDangers)
        .map(({ word, danger }) => (
          <p key={word} className="call-danger">
            <strong>“{word}”</strong> {textOf(danger.advice, language)}
          </p>
        ))}
    </div>
  )
}

function Questions({ category }: { readonly category: string | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const title = category === undefined ? t('call.ask') : t('call.askFor', { name: names.category(category) })
  return (
    <section className="call-ask" aria-label={t('call.ask')}>
      <h2>{title}</h2>
      <ol>
        {callQuestions(category).map((question) => (
          <li key={question.en}>{textOf(question, language)}</li>
        ))}
      </ol>
    </section>
  )
}

function Earlier({ caller, isAsked }: { readonly caller: UseQueryResult<Caller>; readonly isAsked: boolean }) {
  const { t } = useTranslation()
  const { data } = caller
  if (caller.isError) return <p className="call-soft">{t('call.callerFailed')}</p>
  if (!data) return isAsked ? null : <Quiet title={t('call.earlier')} words={t('call.earlierWaiting')} />
  if (data.total === 0) return <Quiet title={t('call.earlier')} words={t('call.earlierNone')} />
  return (
    <section className="call-earlier" aria-label={t('call.earlier')}>
      <h2>{data.total >= most ? t('call.earlierMany') : t('call.earlierCount', { n: data.total })}</h2>
      <ul>
        {data.matters.map((row) => (
          <EarlierLine key={row.id} row={row} />
        ))}
      </ul>
      {data.isMasked ? <p className="call-soft">{t('call.masked')}</p> : null}
    </section>
  )
}

function EarlierLine({ row }: { readonly row: MatterRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  return (
    <li>
      <div className="call-earlier-head">
        <Link
          to="/desk/matters/$id"
          params={{ id: row.id }}
          target="_blank"
          rel="noreferrer"
          title={t('call.openNew', { number: row.number })}
        >
          {names.category(row.category)}
        </Link>
        <StatusBadge status={row.status} language={language} />
        <span className="call-soft">{formatInstant(row.reportedAt, language)}</span>
      </div>
      <p className="call-clip">{[row.address, row.description].filter((part) => part !== '').join('　')}</p>
    </li>
  )
}

function Related({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  const question = questionOf(call.draft)
  if (question === undefined) return <Quiet title={t('call.related')} words={t('call.relatedWaiting')} />
  return <DuplicatesWhileTyping question={question} />
}

function Quiet({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="call-soft">{words}</p>
    </section>
  )
}
