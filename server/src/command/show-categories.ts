import type { CategoriesToday } from '@yiwang/contract'
import { comparedWeeks, countAlarms, isUnusual, judgeCount, unusualBelow, type CategoryDays } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { startOf } from '../district/local-time.ts'
import { countByHour, countBySpan, findFirstReport, type HourCount, type Span } from './category-store.ts'
import type { CommandQuestion } from './within-store.ts'

type FalseAlarms = CategoriesToday['falseAlarms']

/** The categories of today up to now beside the same weekday of the weeks before up to the same time. */
export async function showCategories(
  db: Kysely<Schema>,
  question: CommandQuestion,
  falseAlarms: (first: number) => Promise<FalseAlarms>,
): Promise<CategoriesToday> {
  const { now, day } = question
  const first = await findFirstReport(db, question)
  const weeks = first === undefined ? [] : spansBefore(question).filter(({ from }) => from >= first - dayMs)
  const rows = await countBySpan(db, question, [{ from: question.midnight, to: now + 1 }, ...weeks])
  const counts = new Map<string, number[]>()
  for (const { category, place, count } of rows) {
    const own = counts.get(category) ?? Array.from({ length: weeks.length + 1 }, () => 0)
    own[place] = count
    counts.set(category, own)
  }
  const threshold = unusualBelow(counts.size)
  const categories = [...counts].map(([category, [count = 0, ...before]]) => {
    const judged = judgeCount(count, before)
    return { category, count, before, ...judged, isUnusual: isUnusual(count, judged, threshold) }
  })
  return {
    now,
    day,
    weeks: weeks.length,
    threshold,
    categories: categories.toSorted((a, b) => b.count - a.count || b.expected - a.expected || (a.category < b.category ? -1 : 1)),
    falseAlarms: first === undefined ? null : await falseAlarms(first),
  }
}

const dayMs = 86_400_000

/** The same weekday of each of the weeks before, up to the same time of day; the latest first. */
function spansBefore({ now, day, timeZone }: CommandQuestion): readonly Span[] {
  const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  return Array.from({ length: comparedWeeks }, (_, index) => {
    const weeks = index + 1
    const from = startOf(timeZone, Temporal.PlainDate.from(day).subtract({ weeks }).toString())
    return { from, to: at.subtract({ weeks }).epochMilliseconds }
  })
}

/** A year, and the weeks that its first day is compared with. */
const mostDays = 365 + 7 * comparedWeeks

/** How often the same method would have spoken up on the days of the past year, or as many as there are; none of too few. */
export async function measureFalseAlarms(db: Kysely<Schema>, question: CommandQuestion, first: number): Promise<FalseAlarms> {
  const { day, timeZone, midnight } = question
  const from = Math.max(first, startOf(timeZone, Temporal.PlainDate.from(day).subtract({ days: mostDays }).toString()))
  const rows = await countByHour(db, question, { from, to: midnight })
  const { alarms, days } = countAlarms(daysOf(rows, { timeZone, from, day }))
  return days === 0 ? null : { perDay: alarms / days, alarms, days }
}

function daysOf(
  rows: readonly HourCount[],
  { timeZone, from, day }: { readonly timeZone: string; readonly from: number; readonly day: string },
): readonly CategoryDays[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate()
  const length = Math.max(0, start.until(Temporal.PlainDate.from(day)).total('days'))
  const places = new Map(Array.from({ length }, (_, index) => [start.add({ days: index }).toString(), index]))
  const categories = new Map<string, number[][]>()
  for (const { category, day: of, hour, count } of rows) {
    const own = categories.get(category) ?? Array.from({ length }, () => Array.from({ length: 24 }, () => 0))
    const hours = own[places.get(of) ?? -1]
    if (hours) hours[hour] = count
    categories.set(category, own)
  }
  return [...categories.values()]
}
