import { unzipSync, type UnzipFileInfo } from 'fflate'

/** The parts of a workbook that hold its cells, by their paths. */
export type WorkbookParts = Readonly<Record<string, string>>

/** Why a workbook is not unpacked. */
export type WorkbookFault = 'too_large' | 'not_a_workbook' | 'broken'

/** What the parts of a table may grow to together, in bytes: ten thousand rows with all their words have half of it. */
const mostBytes = 32 * 1024 * 1024
const wanted = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[\w-]+|_rels\/workbook)\.xml(?:\.rels)?$/u

/**
 * Unpacks the parts of an .xlsx that hold words, and nothing else: where they say that they grow past the bound none is begun,
 * and one that grows past what it says is cut there.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts | WorkbookFault {
  const named: UnzipFileInfo[] = []
  try {
    unzipSync(bytes, { filter: (file) => named.push(file) === 0 })
    const parts = named.filter(({ name }) => wanted.test(name))
    if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return 'not_a_workbook'
    if (parts.reduce((sum, { originalSize }) => sum + originalSize, 0) > mostBytes) return 'too_large'
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })
    const decoder = new TextDecoder()
    return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, decoder.decode(content)]))
  } catch {
    return 'broken'
  }
}
