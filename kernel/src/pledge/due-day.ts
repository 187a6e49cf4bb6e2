/** The last day of a span as an ISO date, and whether the words set no end of their own (长期), so that the year's end is taken. */
export interface DueDay {
  readonly day: string
  readonly isLasting: boolean
}

type Form = readonly [pattern: RegExp, read: (found: RegExpMatchArray, year: number) => string | null]

const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 }

/** Plans of five years by their number, of which 十三五 ends with 2020. */
const plans = '三四五六七'

/** Every way in which reports and ledgers write a time, the first that fits holds. */
const forms: readonly Form[] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u, ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day))],
  [/(\d{1,2})月(\d{1,2})[日号]/u, ([, month, day], year) => dayOf(year, Number(month), Number(day))],
  [/(\d{1,2})月上旬/u, ([, month], year) => dayOf(year, Number(month), 10)],
  [/(\d{1,2})月中旬/u, ([, month], year) => dayOf(year, Number(month), 20)],
  [/(\d{1,2})月/u, ([, month], year) => endOf(year, Number(month))],
  [/20\d\d[-/.](\d{1,2})(?!\d)/u, ([, month], year) => endOf(year, Number(month))],
  [/(?:第)?([一二三四1-4])季度/u, ([, quarter = ''], year) => endOf(year, quarters[quarter] ?? 0)],
  [/上半年/u, (_, year) => endOf(year, 6)],
  [/春节/u, (_, year) => endOf(year, 2)],
  [/汛期/u, (_, year) => endOf(year, 4)],
  [/秋季学期/u, (_, year) => endOf(year, 8)],
  [/国庆/u, (_, year) => dayOf(year, 9, 30)],
  [/年底|年末|年内|下半年|全年|当年|今年|明年|年度/u, (_, year) => endOf(year, 12)],
  [/^(?!.*(?:长期|常态)).*20\d\d(?:年(?!起)|前?$)/u, (_, year) => endOf(year, 12)],
  [/“?十([三四五六七])五”?/u, ([, plan = '']) => endOf(2020 + plans.indexOf(plan) * 5, 12)],
]

/** Months that are written out: 六月底, 十二月. */
const writtenMonth = /(十[一二]?|[一二三四五六七八九])月/gu
const written = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/**
 * The day by which something is due, read from how it is written (2026年底, 6月底前, 二季度, 2026-06-30, 3月至10月, 长期) in a
 * report or table of that year; of a span its end. 长期 and words that name no time last to the year's end; nothing for a day
 * that does not exist.
 */
export function dueDayOf(words: string, year: number): DueDay | null {
  const text = words
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(writtenMonth, (_, month: string) => `${written.indexOf(month) + 1}月`)
  const own = text.includes('明年') ? year + 1 : year
  const named = Number([...text.matchAll(/20\d\d(?=年|[-/.]|前?$)/gu)].at(-1)?.[0] ?? own)
  const end = text.split(/[至~—–]/u).at(-1) ?? ''
  const day = readDay(end, named) ?? readDay(text, named)
  if (day === undefined) return { day: `${year}-12-31`, isLasting: true }
  return day === 'none' ? null : { day, isLasting: false }
}

function readDay(text: string, year: number): string | undefined {
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text)
    if (found) return read(found, year) ?? 'none'
  }
  return undefined
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
