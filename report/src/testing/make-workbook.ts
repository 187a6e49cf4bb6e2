import { strToU8, zipSync } from 'fflate'

/** A cell for a test: words, a number, or the serial number of a day. */
type Value = string | number | { readonly day: number }

/** A workbook of one sheet for tests, as another program would write it: words in the cells themselves, days by their style. */
export function makeWorkbook(rows: readonly (readonly Value[])[], merged: readonly string[] = []): Uint8Array {
  const cells = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cellOf(value, column, index)).join('')}</row>`)
  const merges = merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells.join('')}</sheetData>${merges}</worksheet>`),
  })
}

function cellOf(value: Value, column: number, row: number): string {
  const at = `r="${String.fromCodePoint(65 + column)}${row + 1}"`
  if (typeof value === 'object') return `<c ${at} s="1"><v>${value.day}</v></c>`
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
  const words = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return value === '' ? '' : `<c ${at} t="inlineStr"><is><t>${words}</t></is></c>`
}
