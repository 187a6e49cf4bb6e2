/** One working period of a day as two wall-clock times, `['08:00', '12:00']`; the end belongs to the period for due times only. */
export type DayPeriod = readonly [opens: string, closes: string]

/** What a calendar is made of. Days are ISO dates; `from` and `to` are the first and the last day covered, both inclusive. */
export interface CalendarPlan {
  readonly version: string
  readonly timeZone: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly holidays: ReadonlySet<string>
  readonly makeUpDays: ReadonlySet<string>
  readonly periods: readonly DayPeriod[]
}

/**
 * The working time of a district between two days, ready for binary search. All instants are epoch milliseconds.
 * `opens[i]` to `closes[i]` is one working period, in order and without overlap; `before[i]` is the working
 * milliseconds of the calendar that lie before it; `total` is all of them. Covered is `startsAt` to `endsAt` inclusive.
 */
export interface Calendar {
  readonly version: string
  readonly timeZone: string
  readonly from: string
  readonly to: string
  readonly startsAt: number
  readonly endsAt: number
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  readonly before: readonly number[]
  readonly total: number
}

/** The working periods of case timing as GB/T 30428.8 is modelled: 08:00–12:00 and 14:00–18:00, eight hours a day. */
export const standardPeriods: readonly DayPeriod[] = [
  ['08:00', '12:00'],
  ['14:00', '18:00'],
]

/**
 * Whether people work on this day: never on a holiday, always on a make-up day (调休工作日), otherwise Monday to Friday.
 * A day that is listed as both is a make-up day, because a make-up order is always the later one.
 */
export function isWorkday(plan: Pick<CalendarPlan, 'holidays' | 'makeUpDays'>, day: Temporal.PlainDate): boolean {
  const iso = day.toString()
  if (plan.makeUpDays.has(iso)) return true
  return day.dayOfWeek <= 5 && !plan.holidays.has(iso)
}

/**
 * Lays the calendar out once, so that every later question is a binary search. Some 8,000 periods for six years take
 * tens of milliseconds; make it on start and when holidays change, not per matter. Periods may come in any order;
 * a period that ends before it begins is left out, and overlapping ones count once.
 */
export function makeCalendar(plan: CalendarPlan): Calendar {
  const opens: number[] = []
  const closes: number[] = []
  const before: number[] = []
  const periods = joinedPeriods(plan.periods)
  let total = 0
  for (let day = plan.from; Temporal.PlainDate.compare(day, plan.to) <= 0; day = day.add({ days: 1 })) {
    if (!isWorkday(plan, day)) continue
    for (const [from, to] of periods) {
      const open = instantOf(plan.timeZone, day, from)
      const close = instantOf(plan.timeZone, day, to)
      opens.push(open)
      closes.push(close)
      before.push(total)
      total += close - open
    }
  }
  return {
    version: plan.version,
    timeZone: plan.timeZone,
    from: plan.from.toString(),
    to: plan.to.toString(),
    startsAt: instantOf(plan.timeZone, plan.from, Temporal.PlainTime.from('00:00')),
    endsAt: instantOf(plan.timeZone, plan.to.add({ days: 1 }), Temporal.PlainTime.from('00:00')),
    opens,
    closes,
    before,
    total,
  }
}

type Span = readonly [from: Temporal.PlainTime, to: Temporal.PlainTime]

function joinedPeriods(periods: readonly DayPeriod[]): readonly Span[] {
  const spans = periods
    .map(([from, to]): Span => [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)])
    .filter(([from, to]) => Temporal.PlainTime.compare(from, to) < 0)
    .toSorted((one, other) => Temporal.PlainTime.compare(one[0], other[0]))
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && Temporal.PlainTime.compare(span[0], last[1]) < 0) joined[joined.length - 1] = [last[0], laterOf(last[1], span[1])]
    else joined.push(span)
  }
  return joined
}

function laterOf(one: Temporal.PlainTime, other: Temporal.PlainTime): Temporal.PlainTime {
  return Temporal.PlainTime.compare(one, other) >= 0 ? one : other
}

function instantOf(timeZone: string, day: Temporal.PlainDate, time: Temporal.PlainTime): number {
  return day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
}
