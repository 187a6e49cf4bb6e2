import { parse, type CsvError } from 'csv-parse'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { TextDecoderStream } from 'node:stream/web'

import { columnsIn, WrongMapping, type Mapping } from './mapping.ts'

/** One row of a file: its values by column, or nothing when the row itself is broken. `line` counts from 1. */
export interface CsvRow {
  readonly line: number
  readonly values: Readonly<Record<string, string>> | undefined
}

/** Reads a file row by row, whatever its size; a broken row is passed on as broken. Refuses a file that lacks a mapped column. */
export async function* readRows(file: string, mapping: Mapping): AsyncGenerator<CsvRow> {
  const broken: number[] = []
  const text = Readable.toWeb(createReadStream(file)).pipeThrough(new TextDecoderStream(mapping.encoding) as never)
  const parser = Readable.fromWeb(text as never).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => checkHeader(header, file, mapping),
      delimiter: mapping.delimiter,
      info: true,
      relax_column_count: true,
      // A stray quote inside a cell stays a part of it; read strictly, it would break the rows after it as well.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error: CsvError | undefined) => void broken.push(Number(error?.['lines'] ?? 0)),
    }),
  )
  for await (const row of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
    yield* broken.splice(0).map((line) => ({ line, values: undefined }))
    yield { line: row.info.lines, values: row.record }
  }
  yield* broken.map((line) => ({ line, values: undefined }))
}

function checkHeader(header: string[], file: string, mapping: Mapping): string[] {
  const names = header.map((name) => name.trim())
  const missing = [...columnsIn(mapping)].filter(([column]) => !names.includes(column))
  if (missing.length > 0)
    throw new WrongMapping(
      file,
      missing.map(([column, place]) => `${place}: 没有这一列 / there is no column ${JSON.stringify(column)}`),
    )
  return names
}
