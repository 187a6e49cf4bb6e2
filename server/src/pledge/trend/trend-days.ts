/** So many days are told of at most. */
const mostPoints = 12

/** What a trend is told over: the first day of the year's pledges, the year, and the day that it ends on. */
interface Span {
  readonly from: string
  readonly year: number
  readonly asOf: string
}

/** The month-ends of the year from its first day on that lie before a day, and that day: the newest ones, the earliest first. */
export function trendDays({ from, year, asOf }: Span): readonly string[] {
  const ends = Array.from({ length: 12 }, (_, month) => Temporal.PlainDate.from({ year, month: month + 1, day: 31 }).toString())
  return [...ends.filter((end) => end >= from && end < asOf), asOf].slice(-mostPoints)
}
