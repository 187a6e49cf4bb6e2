import { parseMarkup } from '../document/parse-markup.ts'

/** The formats of the standard (ECMA-376, 18.8.30) that show a number as a date. */
const standard = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Which styles of cells show their number as a date, by their place in `styles.xml`. */
export function findDateStyles(styles: string): ReadonlySet<number> {
  const formats = new Set(standard)
  const dated = new Set<number>()
  let [isInCells, place] = [false, 0]
  parseMarkup(
    styles,
    {
      onopentag: (name, { numFmtId = '', formatCode = '' }) => {
        if (name === 'numFmt' && isDate(formatCode)) formats.add(Number(numFmtId))
        if (name === 'cellXfs') isInCells = true
        if (name !== 'xf' || !isInCells) return
        if (formats.has(Number(numFmtId))) dated.add(place)
        place += 1
      },
      onclosetag: (name) => {
        if (name === 'cellXfs') isInCells = false
      },
    },
    { xmlMode: true },
  )
  return dated
}

/** A format with a year or a day in it, outside of its quoted words. */
function isDate(code: string): boolean {
  return /[yd年日]/iu.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ''))
}

/** The day of a serial number of a workbook, as an ISO date; the words themselves where it is none. */
export function dayOfSerial(words: string, countsFrom1904: boolean): string {
  const serial = Math.floor(Number(words))
  if (!Number.isFinite(serial) || serial < 1 || serial > 200_000) return words
  return Temporal.PlainDate.from(countsFrom1904 ? '1904-01-01' : firstDay(serial))
    .add({ days: serial })
    .toString()
}

/** Day 60 of 1900 never was; workbooks count it. */
function firstDay(serial: number): string {
  return serial > 60 ? '1899-12-30' : '1899-12-31'
}
