/** A value of a row that is kept in bulk: a Date, a list of texts, or what stands for itself. */
export type Cell = string | number | boolean | Date | null | undefined | readonly string[]

/** A row in the text form of PostgreSQL's COPY, its cells in the order of the columns. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => copyCell(cell)).join('\t')}\n`
}

function copyCell(cell: Cell): string {
  if (cell === null || cell === undefined) return String.raw`\N`
  if (typeof cell === 'string') return escaped(cell)
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell === 'object') return escaped(`{${cell.map((item) => quoted(item)).join(',')}}`)
  return String(cell)
}

const special: Readonly<Record<string, string>> = { '\\': String.raw`\\`, '\t': String.raw`\t`, '\n': String.raw`\n`, '\r': String.raw`\r` }

function escaped(text: string): string {
  return /[\\\t\n\r]/u.test(text) ? text.replaceAll(/[\\\t\n\r]/gu, (character) => special[character] ?? character) : text
}

/** An item of an array: only what could be taken for the array's own signs stands in quotation marks. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(text) && text.toLowerCase() !== 'null' ? text : `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`
}
