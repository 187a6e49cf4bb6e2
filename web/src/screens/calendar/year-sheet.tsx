import type { CalendarYearDay } from '@yiwang/contract'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatDate, formatMonth } from './format-date.ts'
import { dayKindOf, makeYearGrid, walkDays, type DayKind, type MonthGrid } from './year-grid.ts'

interface YearSheetProps {
  readonly year: number
  readonly days: readonly CalendarYearDay[]
  readonly onOpen: ((day: string) => void) | undefined
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Twelve months; one day is in the order of the Tab key, arrow keys walk on from it. */
export function YearSheet({ year, days, onOpen }: YearSheetProps) {
  const today = Temporal.Now.plainDateISO().toString()
  const [walked, setWalked] = useState<string>()
  const at = [walked, today].find((day) => day?.startsWith(`${year}-`)) ?? `${year}-01-01`
  const byDay = new Map(days.map((day) => [day.day, day]))
  const months = useRef<HTMLDivElement>(null)
  useThisMonthInView(months, year)

  function walk(event: KeyboardEvent<HTMLDivElement>): void {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = walkDays(at, step)
    setWalked(next)
    document.getElementById(`day-${next}`)?.focus()
  }

  return (
    <div className="calendar-months" ref={months} onKeyDown={walk}>
      {makeYearGrid(year).map((month) => (
        <Month key={month.month} month={month} byDay={byDay} at={at} today={today} onOpen={onOpen} />
      ))}
    </div>
  )
}

// Where the months stand under each other, the present one is what one came for.
function useThisMonthInView(months: RefObject<HTMLElement | null>, year: number): void {
  useEffect(() => {
    const today = Temporal.Now.plainDateISO()
    if (today.year !== year || !globalThis.matchMedia('(max-width: 700px)').matches) return
    months.current?.querySelector(`[data-month="${today.month}"]`)?.scrollIntoView({ block: 'start' })
  }, [months, year])
}

interface MonthProps {
  readonly month: MonthGrid
  readonly byDay: ReadonlyMap<string, CalendarYearDay>
  readonly at: string
  readonly today: string
  readonly onOpen: YearSheetProps['onOpen']
}

function Month({ month, byDay, at, today, onOpen }: MonthProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const weekdays = t('rules.calendar.weekdays').split(' ')
  return (
    <section className="calendar-month" data-month={month.month}>
      <h3>{formatMonth(month.month, language)}</h3>
      <table>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th scope="col" key={weekday}>
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map(({ day, isInside }) => (
                <td key={day}>
                  <Day day={isInside ? byDay.get(day) : undefined} isNext={day === at} isToday={day === today} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface DayProps {
  readonly day: CalendarYearDay | undefined
  readonly isNext: boolean
  readonly isToday: boolean
  readonly onOpen: YearSheetProps['onOpen']
}

function Day({ day, isNext, isToday, onOpen }: DayProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (!day) return null
  const kind = dayKindOf(day)
  const number = Temporal.PlainDate.from(day.day).day
  const label = [
    formatDate(day.day, language),
    isToday ? t('rules.calendar.today') : '',
    t(`rules.calendar.kind.${kind}`),
    language === 'en' ? '' : day.holiday,
    day.isOverride ? t('rules.calendar.ownMark') : '',
    day.note,
  ]
    .filter((part) => part !== '')
    .join(' · ')
  if (!onOpen) return <DayLook kind={kind} isOwn={day.isOverride} number={number} isToday={isToday} label={label} />
  return (
    <button
      type="button"
      id={`day-${day.day}`}
      className="calendar-day"
      data-kind={kind}
      data-own={day.isOverride}
      data-today={isToday}
      tabIndex={isNext ? 0 : -1}
      title={label}
      onClick={() => onOpen(day.day)}
    >
      <span className="pg-hidden">{label}</span>
      <span aria-hidden="true">{number}</span>
      <Mark kind={kind} />
    </button>
  )
}

interface DayLookProps {
  readonly kind: DayKind
  readonly isOwn: boolean
  readonly number: number
  readonly isToday?: boolean
  readonly label?: string
}

/** A day as it looks; nothing to press. */
export function DayLook({ kind, isOwn, number, isToday = false, label }: DayLookProps) {
  return (
    <span className="calendar-day" data-kind={kind} data-own={isOwn} data-today={isToday} title={label}>
      {number}
      <Mark kind={kind} />
    </span>
  )
}

function Mark({ kind }: { readonly kind: DayKind }) {
  const { t } = useTranslation()
  if (kind !== 'holiday' && kind !== 'make_up') return null
  return (
    <span className="calendar-mark" aria-hidden="true">
      {t(`rules.calendar.mark.${kind}`)}
    </span>
  )
}
