import type { IndicatorAnswer, Measure, Reading } from '@yiwang/kernel'

interface Months {
  /** What each month came to, by YYYY-MM. */
  readonly months: ReadonlyMap<string, IndicatorAnswer>
  readonly total: IndicatorAnswer | undefined
  /** First and last day that are asked of. */
  readonly from: string
  readonly last: string
}

/**
 * Readings of a question from its first day on: counts and sums add up from month to month, a rate is that of all its matters so
 * far. A middle or an average of times cannot be added up and is told for the last day alone.
 */
export function sumUp({ kind }: Measure, { months, total, from, last }: Months): readonly Reading[] {
  if (kind === 'average' || kind === 'median') return total?.value === undefined ? [] : [{ on: last, value: total.value }]
  let sum: Sum = { value: 0, counted: 0, of: 0 }
  return monthsBetween(from, last).flatMap(({ month, end }) => {
    sum = add(sum, months.get(month))
    const value = kind === 'rate' ? sum.counted / sum.of : sum.value
    return Number.isFinite(value) ? [{ on: end, value }] : []
  })
}

type Sum = Required<IndicatorAnswer>

function add(sum: Sum, { value = 0, counted, of }: IndicatorAnswer = { counted: 0, of: 0 }): Sum {
  return { value: sum.value + value, counted: sum.counted + counted, of: sum.of + of }
}

function monthsBetween(from: string, last: string): readonly { readonly month: string; readonly end: string }[] {
  const months: { month: string; end: string }[] = []
  const lastMonth = Temporal.PlainYearMonth.from(last.slice(0, 7))
  let month = Temporal.PlainYearMonth.from(from.slice(0, 7))
  while (Temporal.PlainYearMonth.compare(month, lastMonth) <= 0) {
    const end = month.toPlainDate({ day: 31 }).toString()
    months.push({ month: month.toString(), end: end < last ? end : last })
    month = month.add({ months: 1 })
  }
  return months
}
