import { evidenceOf } from '../../matter/keep-matter-store.ts'
import { matterRowOf, type LivedWithIntake } from '../../matter/matter-row.ts'
import { copyLine, type Cell } from './copy-text.ts'

/** Rows of a table in the text form of COPY. */
export interface CopiedTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: Uint8Array
}

type Row = Readonly<Record<string, Cell>>

/** The rows that keeping these lives event by event would have made, table by table, ready to be sent. */
export function copyLives(lives: readonly LivedWithIntake[]): readonly CopiedTable[] {
  const tables: Readonly<Record<string, readonly Row[]>> = {
    matter: lives.map((life) => matterRowOf(life)),
    matter_event: lives.flatMap((life) => eventRows(life)),
    reporter: lives.flatMap((life) => reporterRows(life)),
    matter_file: lives.flatMap((life) => fileRows(life)),
    duplicate_look: lives.flatMap((life) => lookRows(life)),
  }
  return Object.entries(tables).flatMap(([table, rows]) => copied(table, rows))
}

function copied(table: string, rows: readonly Row[]): readonly CopiedTable[] {
  const [first] = rows
  if (!first) return []
  const keys = Object.keys(first)
  const text = rows.map((row) => copyLine(keys.map((key) => row[key]))).join('')
  return [{ table, columns: keys.map((key) => columnName(key)), rows: Buffer.from(text) }]
}

/** leadUnit → lead_unit. */
function columnName(key: string): string {
  return key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}

function eventRows({ events }: LivedWithIntake): readonly Row[] {
  return events.map(({ district, matter, seq, at, by, role, unit, body, previous, hash }) => ({
    district,
    matter,
    seq,
    at: new Date(at),
    byWhom: by,
    role,
    unit,
    body: JSON.stringify(body),
    previous,
    hash,
  }))
}

function reporterRows({ matter, intake }: LivedWithIntake): readonly Row[] {
  const { name, phone, email } = intake.reporter ?? {}
  if (name === undefined && phone === undefined && email === undefined) return []
  return [{ district: matter.district, matter: matter.id, name, phone, email }]
}

function fileRows({ matter, events }: LivedWithIntake): readonly Row[] {
  const kinds = new Map<string, string>()
  for (const { file, kind } of events.flatMap((event) => evidenceOf(event)))
    if (file !== undefined && !kinds.has(file)) kinds.set(file, kind)
  return [...kinds].map(([file, kind]) => ({ district: matter.district, file, matter: matter.id, kind }))
}

/** What still runs is compared with its like once the platform is up. */
function lookRows({ matter }: LivedWithIntake): readonly Row[] {
  return matter.endedAt === undefined ? [{ district: matter.district, matter: matter.id }] : []
}
