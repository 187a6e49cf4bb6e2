import { makeCalendar, standardPeriods, type Calendar } from './calendar.ts'

// China's public holidays on weekdays and its make-up days of 2025, as ordered by the State Council.
const newYear = ['2025-01-01']
const springFestival = ['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-03', '2025-02-04']
const tombSweeping = ['2025-04-04']
const labourDay = ['2025-05-01', '2025-05-02', '2025-05-05']
const dragonBoat = ['2025-06-02']
const nationalDay = ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08']
const holidays2025 = [...newYear, ...springFestival, ...tombSweeping, ...labourDay, ...dragonBoat, ...nationalDay]
const makeUpDays2025 = ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']

/** The days of 2025 that tests reckon with. */
export const exampleDays = { holidays: new Set(holidays2025), makeUpDays: new Set(makeUpDays2025) }

/** A calendar of 2024 to 2026 in which 2025 is complete; tests only. */
export const exampleCalendar: Calendar = makeCalendar({
  version: 'example-1',
  timeZone: 'Asia/Shanghai',
  from: Temporal.PlainDate.from('2024-01-01'),
  to: Temporal.PlainDate.from('2026-12-31'),
  ...exampleDays,
  periods: standardPeriods,
})

/** Epoch milliseconds of a wall-clock time in Shanghai, `2025-03-03 09:00`; tests only. */
export function shanghai(time: string): number {
  return Temporal.PlainDateTime.from(time).toZonedDateTime('Asia/Shanghai').epochMilliseconds
}

/** The wall-clock time in Shanghai of an instant, as `2025-03-03 09:00`; tests only. */
export function wallClock(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .replace('T', ' ')
    .slice(0, 16)
}
