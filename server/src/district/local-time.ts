/** A moment as the district's own clock and calendar say it. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly day: string
  /** ISO date-time with the district's offset, to the second. */
  readonly at: string
}

let last: LocalTime & { readonly second: number; readonly timeZone: string } = { second: Number.NaN, timeZone: '', day: '', at: '' }

/** The local time of a moment (epoch milliseconds). The last second is remembered: in a rush thousands of reports fall into it. */
export function localTime(timeZone: string, at: number): LocalTime {
  const second = Math.floor(at / 1000)
  if (last.second !== second || last.timeZone !== timeZone) {
    const local = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(timeZone)
    last = { second, timeZone, day: local.toPlainDate().toString(), at: local.toString({ timeZoneName: 'never' }) }
  }
  return last
}

/** The day after a day, both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

/** When a local day (YYYY-MM-DD) begins: epoch milliseconds. */
export function startOf(timeZone: string, day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}

/** When offices open on a local day (YYYY-MM-DD): eight in the morning, epoch milliseconds. */
export function openingOf(timeZone: string, day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '08:00' }).epochMilliseconds
}
