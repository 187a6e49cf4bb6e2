import { createWriteStream } from 'node:fs'
import { chmod, mkdir, open, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { verifyChains } from '../audit/verify-chains.ts'
import type { Database } from '../database/database.ts'
import { listKnownMigrations, listMigrations, migrate } from '../database/migrate.ts'
import { mapFileOf } from '../district/map-file.ts'
import { FileShelf } from '../file/file-shelf.ts'
import type { Manifest } from './archive-format.ts'
import type { BackupSource, Tell } from './make-backup.ts'
import { checkArchive, readAll, readMembers, RestoreRefused, type ArchiveMember } from './read-archive.ts'
import {
  clearTables,
  dropOwn,
  insertRows,
  isAnythingKept,
  listDistrictCodes,
  listTables,
  setSequences,
  wakeTables,
  type Table,
} from './tables-store.ts'

type Db = Database['db']

/** What a restore came to. */
export interface RestoreSummary {
  readonly at: string
  readonly rows: number
  readonly matters: number
  readonly pledges: number
  readonly events: number
  readonly files: number
  readonly ms: number
}

/**
 * Brings a backup into an empty platform of either engine: the whole archive is checked first, the rows come in one
 * transaction, and every chain is verified before it is committed. An older schema is migrated. A failed restore leaves
 * an empty platform.
 */
export async function restoreBackup(target: BackupSource, path: string, tell: Tell = () => undefined): Promise<RestoreSummary> {
  const began = performance.now()
  const { head, manifest } = await checkArchive(path)
  const { db } = target.database
  await migrate(db)
  if (await isAnythingKept(db)) throw new RestoreRefused('not_empty', target.dataFolder)
  await makeSchema(db, head.migrations)
  const tables = await listTables(db)
  const isPresent = head.migrations.length === listKnownMigrations().length
  const early = await db.transaction().execute(async (within) => {
    await clearTables(within, tables)
    await bringIn({ target, within, tables, manifest, tell }, path)
    await setSequences(within, manifest.sequences)
    await wakeTables(within, tables)
    return isPresent ? verify(within) : undefined
  })
  const verified = early ?? (await migrateAndVerify(db))
  const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0)
  return { at: head.at, rows, files: manifest.files, ...verified, ms: Math.round(performance.now() - began) }
}

/** Makes the schema that the backup was of; refuses one that this version does not know. */
async function makeSchema(db: Db, wanted: readonly string[]): Promise<void> {
  const known = listKnownMigrations()
  const strange = wanted.find((name) => !known.includes(name))
  if (strange !== undefined) throw new RestoreRefused('newer_schema', strange)
  if (known.slice(0, wanted.length).join() !== wanted.join() || wanted.length === 0)
    throw new RestoreRefused('other_schema', wanted.join(', '))
  const present = await listMigrations(db)
  if (present.length === wanted.length) return
  await dropOwn(db)
  await migrate(db, wanted.at(-1))
}

/** An older schema can be verified only after it was migrated; if that fails, the platform is emptied again. */
async function migrateAndVerify(db: Db): Promise<Awaited<ReturnType<typeof verify>>> {
  try {
    await migrate(db)
    return await verify(db)
  } catch (error) {
    await dropOwn(db)
    await migrate(db)
    throw error
  }
}

interface Work {
  readonly target: BackupSource
  readonly within: Db
  readonly tables: readonly Table[]
  readonly manifest: Manifest
  readonly tell: Tell
}

async function bringIn(work: Work, path: string): Promise<void> {
  const total = Object.values(work.manifest.rows).reduce((sum, count) => sum + count, 0)
  const shelf = new FileShelf(join(work.target.dataFolder, 'files'))
  let [rows, files] = [0, 0]
  for await (const member of readMembers(path)) {
    const { kind } = member
    if (kind.kind === 'rows') {
      rows += await bringRows(work, kind.table, member)
      work.tell(rows, total, 'rows')
    } else if (kind.kind === 'file') {
      await shelf.put(await readAll(member))
      files += 1
      work.tell(files, work.manifest.files, 'files')
    } else await bringOther(work.target.dataFolder, member)
  }
  if (rows !== total || files !== work.manifest.files)
    throw new RestoreRefused('damaged', `${rows}/${total}, ${files}/${work.manifest.files}`)
}

async function bringRows({ within, tables }: Work, name: string, member: ArchiveMember): Promise<number> {
  const table = tables.find((each) => each.name === name)
  if (!table) throw new RestoreRefused('foreign_member', name)
  const text = (await readAll(member)).toString('utf8')
  const lines = text.split('\n').filter((line) => line !== '')
  await insertRows(within, table, lines)
  return lines.length
}

async function bringOther(dataFolder: string, member: ArchiveMember): Promise<void> {
  const { kind } = member
  if (kind.kind === 'secret') return keepSecret(join(dataFolder, 'secret'), await readAll(member))
  if (kind.kind !== 'base_map') {
    await readAll(member)
    return
  }
  const path = mapFileOf(dataFolder, kind.district)
  await mkdir(dirname(path), { recursive: true })
  await pipeline(member.pieces, createWriteStream(`${path}.new`))
  await rename(`${path}.new`, path)
}

/** The secret signs sessions and locks second factors: the restored platform goes on with the one it was backed up with. */
async function keepSecret(path: string, secret: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, secret, { mode: 0o600 })
  await chmod(path, 0o600)
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

async function verify(within: Db): Promise<Pick<RestoreSummary, 'matters' | 'pledges' | 'events'>> {
  let [matters, pledges, events] = [0, 0, 0]
  for (const code of await listDistrictCodes(within)) {
    // The districts share one connection.
    // eslint-disable-next-line no-await-in-loop
    const verified = await verifyChains(within, code)
    if (verified.breach) throw new RestoreRefused('broken_chain', `${code} ${verified.breach.of} ${verified.breach.seq}`)
    matters += verified.matters
    pledges += verified.pledges
    events += verified.events
  }
  return { matters, pledges, events }
}
