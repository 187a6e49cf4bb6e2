import { parseMarkup } from '../document/parse-markup.ts'
import { findDateStyles, findPercentStyles } from './cell-styles.ts'
import { readSheet, readStrings, type Shared } from './read-sheet.ts'
import { unpackWorkbook, type WorkbookFault, type WorkbookParts } from './unpack-workbook.ts'
import type { WorkSheet } from './work-sheet.ts'

/** No breakdown of tasks has more sheets. */
const mostSheets = 20

/** The sheets of an .xlsx in their order, or why it cannot be opened. Formulas are read as what they last came to. */
export function openWorkbook(bytes: Uint8Array): readonly WorkSheet[] | WorkbookFault {
  const parts = unpackWorkbook(bytes)
  if (typeof parts === 'string') return parts
  try {
    return readParts(parts)
  } catch {
    return 'broken'
  }
}

function readParts(parts: WorkbookParts): readonly WorkSheet[] {
  const { named, countsFrom1904 } = listSheets(parts['xl/workbook.xml'] ?? '')
  const paths = listTargets(parts['xl/_rels/workbook.xml.rels'] ?? '')
  const shared: Shared = {
    strings: readStrings(parts['xl/sharedStrings.xml'] ?? ''),
    dates: findDateStyles(parts['xl/styles.xml'] ?? ''),
    percents: findPercentStyles(parts['xl/styles.xml'] ?? ''),
    countsFrom1904,
  }
  return named.slice(0, mostSheets).flatMap(({ name, id }) => {
    const xml = parts[paths.get(id) ?? '']
    return xml === undefined ? [] : [readSheet(name, xml, shared)]
  })
}

function listSheets(xml: string): {
  readonly named: readonly { readonly name: string; readonly id: string }[]
  readonly countsFrom1904: boolean
} {
  const named: { name: string; id: string }[] = []
  let countsFrom1904 = false
  parseMarkup(
    xml,
    {
      onopentag: (tag, attributes) => {
        if (tag === 'workbookPr') countsFrom1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '')
        if (tag === 'sheet') named.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' })
      },
    },
    { xmlMode: true },
  )
  return { named, countsFrom1904 }
}

/** Where each part lies to which the workbook refers. */
function listTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  parseMarkup(
    xml,
    {
      onopentag: (tag, { Id = '', Target = '' }) => {
        if (tag === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
      },
    },
    { xmlMode: true },
  )
  return targets
}
