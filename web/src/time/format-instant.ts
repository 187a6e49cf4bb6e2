import { residentPhrases, type Language } from '@yiwang/contract'

import { timeZone } from './time-zone.ts'

/** An instant as people say it: 今天 14:30, 昨天 09:05, 11月24日 周二 14:30; with the year where it is another one. */
export function formatInstant(ms: number, language: Language, now: number = Temporal.Now.instant().epochMilliseconds): string {
  const { at, day } = readDay(ms, language, now)
  return language === 'en' && !isNear(at, now) ? `${day}, ${clockOf(at)}` : `${day} ${clockOf(at)}`
}

/** The day of an instant alone: 今天, 昨天, 11月24日 周二. */
export function formatDay(ms: number, language: Language, now: number = Temporal.Now.instant().epochMilliseconds): string {
  return readDay(ms, language, now).day
}

/** The whole instant for hover and print: 2026-11-24 14:30:05. */
export function formatExact(ms: number): string {
  const at = zoned(ms)
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'second' })}`
}

function readDay(ms: number, language: Language, now: number): { at: Temporal.ZonedDateTime; day: string } {
  const at = zoned(ms)
  const near = nearDay(at, now)
  return { at, day: near === undefined ? dateOf(at, language, now) : residentPhrases[language].common.time[near] }
}

function nearDay(at: Temporal.ZonedDateTime, now: number): 'today' | 'yesterday' | 'tomorrow' | undefined {
  const days = zoned(now).toPlainDate().until(at.toPlainDate()).total('days')
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days === -1 ? 'yesterday' : undefined
}

function isNear(at: Temporal.ZonedDateTime, now: number): boolean {
  return nearDay(at, now) !== undefined
}

function dateOf(at: Temporal.ZonedDateTime, language: Language, now: number): string {
  const isThisYear = at.year === zoned(now).year
  const weekday = residentPhrases[language].common.time.weekdays.split(' ')[at.dayOfWeek - 1] ?? ''
  if (language === 'zh-CN') return `${isThisYear ? '' : `${at.year}年`}${at.month}月${at.day}日 ${weekday}`
  const month = residentPhrases.en.common.time.months.split(' ')[at.month - 1] ?? ''
  return `${weekday} ${at.day} ${month}${isThisYear ? '' : ` ${at.year}`}`
}

function clockOf(at: Temporal.ZonedDateTime): string {
  return `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`
}

function zoned(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone())
}
