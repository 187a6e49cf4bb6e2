import { parseMarkup } from '../document/parse-markup.ts'

/** Which styles of cells show their number in a certain way: by formats of the standard, or by the code of one of their own. */
type Shown = { readonly standard: ReadonlySet<number>; readonly code: RegExp }

/** The formats of the standard (ECMA-376, 18.8.30) that show a number as a date, and codes with a year or a day in them. */
const dates: Shown = {
  standard: new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]),
  code: /[yd年日]/iu,
}
const percents: Shown = { standard: new Set([9, 10]), code: /%/u }

/** Which styles of cells show their number as a date, by their place in `styles.xml`. */
export function findDateStyles(styles: string): ReadonlySet<number> {
  return findStyles(styles, dates)
}

/** Which styles of cells show their number in per cent, by their place in `styles.xml`. */
export function findPercentStyles(styles: string): ReadonlySet<number> {
  return findStyles(styles, percents)
}

function findStyles(styles: string, shown: Shown): ReadonlySet<number> {
  const formats = new Set(shown.standard)
  const found = new Set<number>()
  let [isInCells, place] = [false, 0]
  parseMarkup(
    styles,
    {
      onopentag: (name, { numFmtId = '', formatCode = '' }) => {
        if (name === 'numFmt' && shown.code.test(withoutQuotes(formatCode))) formats.add(Number(numFmtId))
        if (name === 'cellXfs') isInCells = true
        if (name !== 'xf' || !isInCells) return
        if (formats.has(Number(numFmtId))) found.add(place)
        place += 1
      },
      onclosetag: (name) => {
        if (name === 'cellXfs') isInCells = false
      },
    },
    { xmlMode: true },
  )
  return found
}

/** What of a format is no quoted word of it. */
function withoutQuotes(code: string): string {
  return code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
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
