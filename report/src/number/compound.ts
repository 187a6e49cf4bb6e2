/** A regular expression's words for the second, smaller half of a numeral: 1万6千多户, 2万5千公里, 1亿3千多万. */
export const smallerHalf = String.raw`(?<major>亿|万)(?=\d{1,4}(?:[千百]|[多余]?万)|\d{4}(?!\d))(?<minor>\d{1,4})(?<thousands>[千百])?(?<minorOver>[多余])?(?<myriads>万)?`

const values: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** What the smaller half adds to a number in the scale of the first: 0.6 for 6千 behind 1万. */
export function addedByHalf({
  major = '',
  minor = '',
  thousands = '',
  myriads = '',
}: Readonly<Record<string, string | undefined>>): number {
  const whole = values[major]
  return whole === undefined ? 0 : (Number(minor) * (values[thousands] ?? 1) * (values[myriads] ?? 1)) / whole
}
