import type { Sheet } from 'write-excel-file/node'

import { printSetup, type FileContent, type PrintSetup } from './print-setup.ts'

/** A sheet of a workbook as it is printed. */
export type BookPage = { readonly sheet: Sheet<FileContent> } & Pick<PrintSetup, 'paper' | 'headRow'>

/** The .xlsx of these sheets, in the face and size that offices print in. */
export async function writeBook(pages: readonly BookPage[]): Promise<Uint8Array> {
  // Loaded when a workbook is wanted: whoever only reads does not wait for it.
  const [{ default: writeExcelFile }, { getCellAddress }] = await Promise.all([
    import('write-excel-file/node'),
    import('write-excel-file/utility'),
  ])
  const setups = pages.map(({ sheet, paper, headRow }): PrintSetup => {
    const corner = getCellAddress(sheet.data.length - 1, (sheet.columns?.length ?? 1) - 1)
    return { sheet: sheet.sheet ?? '', paper, headRow, area: `$A$1:${corner.replace(/([A-Z]+)(\d+)/u, '$$$1$$$2')}` }
  })
  const sheets = pages.map(({ sheet }) => sheet)
  const buffer = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 10, features: [printSetup(setups)] }).toBuffer()
  return new Uint8Array(buffer)
}
