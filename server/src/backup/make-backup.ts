import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { Database } from '../database/database.ts'
import { listMigrations } from '../database/migrate.ts'
import { version } from '../version.ts'
import { baseMapMember, fileMember, memberName, rowsMember, type ArchiveHead } from './archive-format.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { keepLastBackup } from './last-backup.ts'
import { countRows, listNotedFiles, listTables, readRows, readSequences, type Table } from './tables-store.ts'

/** How far a backup or a restore is: rows, then files. */
export type Tell = (done: number, total: number, what: 'rows' | 'files') => void

/** What a backup came to. `stillMs` is how long the snapshot was held, for which the embedded engine writes nothing. */
export interface BackupSummary {
  readonly path: string
  readonly bytes: number
  readonly rows: number
  readonly matters: number
  readonly files: number
  /** Files that rows speak of and the shelf does not have. */
  readonly missingFiles: number
  readonly stillMs: number
  readonly ms: number
}

/** What is backed up: the database, and beside it the files, the maps and the secret of the data folder. */
export interface BackupSource {
  readonly database: Database
  readonly dataFolder: string
}

const memberBytes = 2 * 1024 * 1024
const rowsAtOnce = 500

/** Writes one consistent snapshot of everything to a new file, while the platform runs. A failed one leaves nothing. */
export async function makeBackup(source: BackupSource, path: string, tell: Tell = () => undefined): Promise<BackupSummary> {
  const began = performance.now()
  const at = Temporal.Now.instant().toString()
  const archive = await ArchiveWriter.begin(path)
  try {
    const snapshot = await writeTables(source.database, archive, { at, tell })
    const files = await writeFiles(source.dataFolder, archive, tell)
    await archive.finish({ rows: snapshot.rows, sequences: snapshot.sequences, files: files.size })
    await keepLastBackup(source.dataFolder, at)
    return {
      path,
      bytes: (await stat(path)).size,
      rows: Object.values(snapshot.rows).reduce((sum, count) => sum + count, 0),
      matters: snapshot.rows['matter'] ?? 0,
      files: files.size,
      missingFiles: [...snapshot.noted].filter((name) => !files.has(name)).length,
      stillMs: Math.round(snapshot.ms),
      ms: Math.round(performance.now() - began),
    }
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

interface Snapshot {
  readonly rows: Record<string, number>
  readonly sequences: Readonly<Record<string, number>>
  readonly noted: ReadonlySet<string>
  readonly ms: number
}

async function writeTables(
  { db, engine }: Database,
  archive: ArchiveWriter,
  { at, tell }: { readonly at: string; readonly tell: Tell },
): Promise<Snapshot> {
  const migrations = [...(await listMigrations(db))]
  const head: ArchiveHead = { format: 'yiwang-backup', formatVersion: 1, version, engine, at, migrations }
  await archive.addBytes(memberName.head, Buffer.from(JSON.stringify(head)))
  const began = performance.now()
  const transaction = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute(async (within) => {
    const tables = await listTables(within)
    const total = await countRows(within, tables)
    const rows: Record<string, number> = {}
    let done = 0
    for (const table of tables) {
      // One connection, one table after the other.
      // eslint-disable-next-line no-await-in-loop
      rows[table.name] = await writeTable(archive, readRows(within, table, rowsAtOnce), {
        table,
        told: (count) => tell(done + count, total, 'rows'),
      })
      done += rows[table.name] ?? 0
    }
    return { rows, sequences: await readSequences(within), noted: await listNotedFiles(within), ms: performance.now() - began }
  })
}

async function writeTable(
  archive: ArchiveWriter,
  read: AsyncIterable<readonly string[]>,
  { table, told }: { readonly table: Table; readonly told: (count: number) => void },
): Promise<number> {
  let [rows, members, bytes] = [0, 0, 0]
  let lines: string[] = []
  async function flush(): Promise<void> {
    if (lines.length === 0) return
    await archive.addBytes(rowsMember(table.name, members), Buffer.from(`${lines.join('\n')}\n`))
    members += 1
    lines = []
    bytes = 0
  }
  for await (const some of read) {
    rows += some.length
    lines.push(...some)
    bytes += some.reduce((sum, line) => sum + line.length, 0)
    if (bytes >= memberBytes) await flush()
    told(rows)
  }
  await flush()
  return rows
}

/** Files never change once they have their name, so they need no snapshot; those that came later do no harm. */
async function writeFiles(dataFolder: string, archive: ArchiveWriter, tell: Tell): Promise<ReadonlySet<string>> {
  const secret = await readFile(join(dataFolder, 'secret')).catch(() => undefined)
  if (secret) await archive.addBytes(memberName.secret, secret)
  for (const { name, path } of await listIn(join(dataFolder, 'base-map'), /^(\d{6})\.pmtiles$/u)) {
    // eslint-disable-next-line no-await-in-loop
    await addFile(archive, baseMapMember(name), path)
  }
  const shelved = await listIn(join(dataFolder, 'files'), /^([0-9a-f]{64})$/u)
  for (const [index, { name, path }] of shelved.entries()) {
    // eslint-disable-next-line no-await-in-loop
    await addFile(archive, fileMember(name), path)
    tell(index + 1, shelved.length, 'files')
  }
  return new Set(shelved.map(({ name }) => name))
}

async function addFile(archive: ArchiveWriter, name: string, path: string): Promise<void> {
  const { size } = await stat(path)
  const pieces = size === 0 ? [] : createReadStream(path, { end: size - 1 })
  await archive.addStream({ name, size }, pieces as AsyncIterable<Uint8Array>)
}

async function listIn(folder: string, named: RegExp): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry) => {
    const [, name] = named.exec(entry.name) ?? []
    return name !== undefined && entry.isFile() ? [{ name, path: join(entry.parentPath, entry.name) }] : []
  })
}
