/** The last day of a span as an ISO date, and whether the words set no end of their own (长期), so that the year's end is taken. */
export interface DueDay {
  readonly day: string
  readonly isLasting: boolean
}

type Form = readonly [pattern: RegExp, read: (found: RegExpMatchArray, year: number) => string | null]

const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 }

/** Every way in which reports and ledgers write a time, the first that fits holds. */
const forms: readonly Form[] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u, ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day))],
  [/(\d{1,2})月(\d{1,2})日/u, ([, month, day], year) => dayOf(year, Number(month), Number(day))],
  [/(\d{1,2})月上旬/u, ([, month], year) => dayOf(year, Number(month), 10)],
  [/(\d{1,2})月中旬/u, ([, month], year) => dayOf(year, Number(month), 20)],
  [/(\d{1,2})月/u, ([, month], year) => endOf(year, Number(month))],
  [/(?:第)?([一二三四1-4])季度/u, ([, quarter = ''], year) => endOf(year, quarters[quarter] ?? 0)],
  [/上半年/u, (_, year) => endOf(year, 6)],
  [/春节/u, (_, year) => endOf(year, 2)],
  [/汛期/u, (_, year) => endOf(year, 4)],
  [/秋季学期/u, (_, year) => endOf(year, 8)],
  [/国庆/u, (_, year) => dayOf(year, 9, 30)],
  [/年底|年末|年内|下半年|全年|当年|今年|^\d{4}年?前?$/u, (_, year) => endOf(year, 12)],
]

/** A plan's end (“十五五”末) by the number of the plan: the 14th ends with 2025. */
const plan = /“?十([三四五六七])五”?/u
const plans = '三四五六七'

/**
 * The day by which something is due, read from how it is written (2026年底, 6月底前, 二季度, 2026-06-30, 长期) in a report or
 * table of that year. 长期 and words that name no time last to the year's end; nothing for a day that does not exist.
 */
export function dueDayOf(words: string, year: number): DueDay | null {
  const text = words.replaceAll(/\s/gu, '')
  const named = Number(/(20\d\d)年?/u.exec(text)?.[1] ?? year)
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text)
    if (!found) continue
    const day = read(found, named)
    return day === null ? null : { day, isLasting: false }
  }
  const ofPlan = plan.exec(text)?.[1]
  if (ofPlan !== undefined) return { day: `${2020 + plans.indexOf(ofPlan) * 5}-12-31`, isLasting: false }
  return { day: `${year}-12-31`, isLasting: true }
}

function endOf(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString()
}

function dayOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}
