import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

import { phraseOf, type ImportReason } from './import-reason.ts'

/** One refused row as it is written down. */
export interface RefusedRow {
  readonly line: number
  readonly id: string
  readonly reason: ImportReason
  readonly detail: string
}

/** The CSV of refused rows: which line, which id, why, in both languages. Readable by spreadsheets, hence the mark at its head. */
export class RefusedFile {
  readonly #stream: WriteStream

  constructor(path: string) {
    this.#stream = createWriteStream(path)
    this.#stream.write('\uFEFFline,id,reason,原因,explanation,detail\r\n')
  }

  add({ line, id, reason, detail }: RefusedRow): void {
    const { zh, en } = phraseOf(reason)
    this.#stream.write(`${[String(line), id, reason, zh, en, detail].map((cell) => quoted(cell)).join(',')}\r\n`)
  }

  async close(): Promise<void> {
    this.#stream.end()
    await finished(this.#stream)
  }
}

/** Quoted where CSV asks for it; a cell that a spreadsheet would run as a formula is kept a text. */
function quoted(cell: string): string {
  const text = /^[=+@\t-]/u.test(cell) && !/^[+-]?[\d.]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
