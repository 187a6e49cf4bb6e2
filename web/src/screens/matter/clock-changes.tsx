import { Link } from '@tanstack/react-router'
import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import type { LimitUnit } from '@yiwang/kernel'
import { Badge, SignMark } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useAskedEffect, useAskedReason, useAskedWord, useDeciders } from '../../flow/asked-words.ts'
import { useLanguage } from '../../language/language.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { formatLimit } from '../../time/format-limit.ts'
import { findHeldClock, listClockEntries } from './clock-entries.ts'

/** When a paused clock or a hung-up matter comes back by itself. */
export function ClockReturns({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { hungUp, pausedUntil, row } = detail
  if (hungUp && row.status === 'hung_up') {
    return (
      <p>
        <span title={formatExact(hungUp.until)}>{t('flow.clock.hungUntil', { at: formatInstant(hungUp.until, language) })}</span>
        {hungUp.after === null ? null : <After id={hungUp.after} />}
      </p>
    )
  }
  if (pausedUntil === null) return null
  return <p title={formatExact(pausedUntil)}>{t('flow.clock.pausedUntil', { at: formatInstant(pausedUntil, language) })}</p>
}

function After({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  return (
    <>
      <br />
      <Link to="/desk/matters/$id" params={{ id }}>
        {t('flow.clock.after')}
      </Link>
    </>
  )
}

/** The handling clock while the matter is verified or ruled on. */
export function ClockHeld({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const held = findHeldClock(detail)
  if (!held) return null
  return (
    <p>
      <strong>{t('flow.clock.held')}</strong>
      <br />
      {t(held.isAtRest ? 'flow.clock.heldRests' : 'flow.clock.heldRuns', { at: formatInstant(held.dueAt, language) })}
    </p>
  )
}

/** What was asked for and waits, what it would do, and who may decide. */
export function ClockAsked({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const wordOf = useAskedWord()
  const effectOf = useAskedEffect()
  const deciders = useDeciders()
  const { asked } = detail
  if (!asked) return null
  return (
    <div className="clock-asked">
      <Badge look={{ tone: 'violet', sign: 'scales' }}>
        {t('flow.clock.waits')} {wordOf(asked)}
      </Badge>
      <p>{effectOf(asked)}</p>
      <p className="matter-soft">
        {t('flow.clock.waitsFor', { roles: deciders(asked.move) })}
        {detail.clock?.pausedAt === null ? ` · ${t('flow.clock.wouldGoOn')}` : null}
      </p>
    </div>
  )
}

/** Every extension, pause, hang-up and recomputing so far, with who asked, who granted, and why. */
export function ClockChanges({ history }: { readonly history: readonly HistoryEntry[] }) {
  const { t } = useTranslation()
  const entries = listClockEntries(history)
  if (entries.length === 0) return null
  return (
    <>
      <h3>{t('flow.clock.changes')}</h3>
      <ul className="clock-changes">
        {entries.map((entry) => (
          <ClockChange key={entry.seq} entry={entry} history={history} />
        ))}
      </ul>
    </>
  )
}

const signs = { extend: 'clock', pause_clock: 'bars', hang_up: 'bars', restart_clock: 'arrow', resume: 'arrow' } as const

function ClockChange({ entry, history }: { readonly entry: HistoryEntry; readonly history: readonly HistoryEntry[] }) {
  const { language } = useLanguage()
  const titleOf = useChangeTitle()
  const who = useWho(history)
  const reasonOf = useAskedReason()
  const { t } = useTranslation()
  const reason = reasonOf(entry)
  const sign = entry.kind === 'refused' ? 'cross' : signs[(entry.move ?? 'extend') as keyof typeof signs]
  return (
    <li>
      <SignMark sign={sign} />
      <div>
        <strong>{titleOf(entry)}</strong>{' '}
        <time className="matter-soft" title={formatExact(entry.at)}>
          {formatInstant(entry.at, language)}
        </time>
        <p>
          {who(entry)}
          {entry.dueAt !== null && entry.kind !== 'refused' && movesDue(entry)
            ? ` · ${t('flow.clock.newDue', { at: formatInstant(entry.dueAt, language) })}`
            : ''}
        </p>
        {reason === '' ? null : <p className="matter-soft">{reason}</p>}
      </div>
    </li>
  )
}

function movesDue({ kind, move }: HistoryEntry): boolean {
  return kind === 'reclocked' || move === 'extend' || move === 'restart_clock' || move === 'resume'
}

function useChangeTitle(): (entry: HistoryEntry) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return ({ kind, move, extension, until }) => {
    if (kind === 'reclocked') return t('flow.clock.reclocked')
    const word = move === null ? '' : t(`matter.move.${move}`)
    if (kind === 'refused') return t('flow.clock.refused', { move: word })
    if (extension) return t('flow.clock.extended', { span: formatLimit({ ...extension, unit: extension.unit as LimitUnit }, language) })
    return until === null ? word : `${word} ${t('flow.clock.until', { at: formatInstant(until, language) })}`
  }
}

function useWho(history: readonly HistoryEntry[]): (entry: HistoryEntry) => string {
  const { t } = useTranslation()
  const nameOf = usePersonName()
  return ({ askedBy, byName, role }) => {
    const name = nameOf(byName) || t(`person.role.${role as 'system'}`)
    const asker = askedBy === null ? undefined : nameOf(history.find(({ by }) => by === askedBy)?.byName) || askedBy
    return asker === undefined ? t('flow.clock.by', { name }) : t('flow.clock.extendedBy', { asker, granter: name })
  }
}
