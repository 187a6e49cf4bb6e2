type Form = readonly [pattern: RegExp, read: (found: readonly string[]) => string | undefined]

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** Every way in which bulletins write the day or the span of a number; each fits the words as a whole. */
const forms: readonly Form[] = [
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u, ([, year, month, day]) => dayOf(year, month, day)],
  [/^(\d{4})(\d{2})(\d{2})$/u, ([, year, month, day]) => dayOf(year, month, day)],
  [/^(\d{4})年(?:\d{1,2}月?[-~—–至])?(\d{1,2})月[份底末]?$/u, ([, year, month]) => endOf(year, Number(month))],
  // 2026.10 in a cell for numbers is 2026.1, so that one figure behind a point tells no month.
  [/^(\d{4})(?:[-/](\d{1,2})|\.(\d{2})|(\d{2}))$/u, ([, year, ...months]) => endOf(year, Number(months.find((month) => month)))],
  [
    /^(\d{4})年?(?:第|前|[一1][-~—–至])?([一二三四1-4])个?季度[底末]?$/u,
    ([, year, quarter = '']) => endOf(year, (numerals[quarter] ?? 0) * 3),
  ],
  [/^(\d{4})年?[-/]?Q([1-4])$/iu, ([, year, quarter = '']) => endOf(year, Number(quarter) * 3)],
  [/^Q([1-4])[-/]?(\d{4})$/iu, ([, quarter = '', year]) => endOf(year, Number(quarter) * 3)],
  [/^(\d{4})年?(?:上半年|H1)$/iu, ([, year]) => endOf(year, 6)],
  [/^(\d{4})(?:年?(?:底|末|度|全年|下半年|H2)|年(?:年[底末]|全年)?)?$/iu, ([, year]) => endOf(year, 12)],
]

/**
 * The day that a number speaks of, as an ISO date: a day (2026-10-31, 2026年10月31日), or the last day of a month, of a span of
 * months, a quarter, half a year or a year (2026年10月, 2026年1—10月, 2026年三季度, 2026年上半年, 2026年底). Nothing where the words
 * say no day, or one that does not exist.
 */
export function readDay(words: string): string | undefined {
  const text = words
    .normalize('NFKC')
    .trim()
    .replace(/[\sT]\d{1,2}:\d{2}[\d:.]*Z?$/u, '')
    .replaceAll(/\s/gu, '')
    .replace(/^截[至止]/u, '')
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text)
    if (found) return read(found)
  }
  return undefined
}

function endOf(year: string | undefined, month: number): string | undefined {
  return isYear(year) && month >= 1 && month <= 12
    ? Temporal.PlainYearMonth.from({ year: Number(year), month })
        .toPlainDate({ day: 31 })
        .toString()
    : undefined
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (!isYear(year)) return undefined
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

function isYear(year: string | undefined): year is string {
  return year !== undefined && Number(year) >= 1949 && Number(year) <= 2100
}
