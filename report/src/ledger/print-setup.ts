import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'

/** What the writer may put into a workbook besides cells. */
export type FileContent = Stream | Buffer | Blob

/** How a sheet is printed: its paper, and the row that every page repeats, counted from 1; null where none is. */
export type PrintSetup = { readonly sheet: string; readonly paper: 'A3' | 'A4'; readonly headRow: number | null; readonly area: string }

const papers = { A3: 8, A4: 9 } as const

/**
 * Sets the sheets as an office prints them: landscape, as wide as the page, the head on every page, page numbers in the foot.
 * The writer's own page setup stands at the end of a sheet and is replaced.
 */
export function printSetup(setups: readonly PrintSetup[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) => {
            const setup = setups.find((one) => one.sheet === sheet)
            return setup ? setSheet(xml, setup) : xml
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>|<definedNames>[\s\S]*?<\/definedNames>/u, () => namesOf(setups)),
        },
      },
    },
  }
}

function setSheet(xml: string, { paper }: PrintSetup): string {
  const fitted = xml.replace(/(<worksheet\b[^>]*>)/u, (opening) => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
  const page = [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${papers[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页&amp;R&amp;A</oddFooter></headerFooter>',
  ]
  return fitted.replace(/<pageMargins\b[^>]*\/>\s*(?:<pageSetup\b[^>]*\/>)?/u, () => page.join(''))
}

function namesOf(setups: readonly PrintSetup[]): string {
  const names = setups.flatMap(({ sheet, headRow, area }, index) => {
    const on = `'${sheet.replaceAll("'", "''")}'`
    return [
      `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${escape(`${on}!${area}`)}</definedName>`,
      ...(headRow === null
        ? []
        : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escape(`${on}!$${headRow}:$${headRow}`)}</definedName>`]),
    ]
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
