import { comparedWeeks, fewestWeeks, isUnusual, judgeCount, unusualBelow } from './unusual.ts'

/** What a category had on each day, oldest first: the matters of each of the day's 24 hours. */
export type CategoryDays = readonly (readonly number[])[]

/** How often the method spoke up on past days: once at most for a category and a day, whenever on that day. */
export interface Alarms {
  readonly alarms: number
  readonly days: number
}

/** Hours at which a past day is looked at: every full hour from six in the morning to its end. */
const looks = Array.from({ length: 19 }, (_, index) => index + 6)

/**
 * Asks of every past day that has enough weeks before it what would have been said on it, at every full hour: the same
 * question as of today. The days follow each other without a gap and are as many in each category.
 */
export function countAlarms(categories: readonly CategoryDays[]): Alarms {
  const sums = categories.map((days) => days.map((hours) => sumsOf(hours)))
  const length = sums[0]?.length ?? 0
  let [alarms, days] = [0, 0]
  for (let day = fewestWeeks * 7; day < length; day += 1) {
    days += 1
    alarms += alarmsOn(sums, day)
  }
  return { alarms, days }
}

type Sums = readonly (readonly (readonly number[])[])[]

function alarmsOn(sums: Sums, day: number): number {
  const loud = new Set<number>()
  for (const hour of looks) {
    const asked = sums.map((days) => ({ count: upTo(days, day, hour), before: weeksBefore(days, day, hour) }))
    const threshold = unusualBelow(asked.filter(({ count, before }) => count > 0 || before.some((each) => each > 0)).length)
    for (const [category, { count, before }] of asked.entries()) {
      if (count > 0 && !loud.has(category) && isUnusual(count, judgeCount(count, before), threshold)) loud.add(category)
    }
  }
  return loud.size
}

function weeksBefore(days: readonly (readonly number[])[], day: number, hour: number): readonly number[] {
  const weeks: number[] = []
  for (let week = 1; week <= comparedWeeks && day - 7 * week >= 0; week += 1) weeks.push(upTo(days, day - 7 * week, hour))
  return weeks
}

function upTo(days: readonly (readonly number[])[], day: number, hour: number): number {
  return days[day]?.[hour] ?? 0
}

/** How many there were up to each hour, from none at midnight to all at the end. */
function sumsOf(hours: readonly number[]): readonly number[] {
  const sums = [0]
  for (const count of hours) sums.push((sums.at(-1) ?? 0) + count)
  return sums
}
