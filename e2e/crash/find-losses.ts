import { verifyChains, type Database } from '@yiwang/server'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Ledger, SentChange, SentReport } from './ledger.ts'

/** Where a platform's data is, and which district is looked at. */
export interface Kept {
  readonly database: Database
  readonly dataFolder: string
  readonly district: string
}

/** Holds what is kept against what was sent and acknowledged; says of everything that is not as it must be what it is. */
export async function findLosses(kept: Kept, ledger: Ledger): Promise<readonly string[]> {
  const { db } = kept.database
  const matters = await db
    .selectFrom('matter')
    .select(['id', 'number', 'version', 'intake_key', 'follow_code'])
    .where('district', '=', kept.district)
    .execute()
  const events = await db
    .selectFrom('matter_event')
    .select(['matter', 'seq', 'request_key', 'body'])
    .where('district', '=', kept.district)
    .execute()
  const reporters = await db.selectFrom('reporter').select('matter').where('district', '=', kept.district).execute()
  const proofs = await db.selectFrom('matter_file').select(['matter', 'file']).where('district', '=', kept.district).execute()
  const world = {
    byKey: Map.groupBy(matters, ({ intake_key }) => intake_key ?? ''),
    idOf: new Map(matters.map(({ number, id }) => [number, id])),
    byRequest: Map.groupBy(events, ({ request_key }) => request_key?.slice(request_key.indexOf(':') + 1) ?? ''),
    reporters: new Set(reporters.map(({ matter }) => matter)),
    proofs: new Set(proofs.map(({ matter, file }) => `${matter} ${file}`)),
  }
  const { breach } = await verifyChains(db, kept.district)
  return [
    ...[...ledger.reports.values()].flatMap((report) => lossesOfReport(world, report)),
    ...[...ledger.changes.values()].flatMap((change) => lossesOfChange(world, change)),
    ...(breach ? [`${breach.of}, event ${breach.seq}: ${breach.kind}`] : []),
    ...(matters.length > ledger.reports.size ? [`${matters.length} matters kept, ${ledger.reports.size} sent`] : []),
    ...(world.idOf.size === matters.length ? [] : ['a number was given twice']),
    ...(await findFileLosses(kept, ledger)),
  ]
}

interface Row {
  readonly id: string
  readonly number: string
  readonly follow_code: string | null
}

interface Event {
  readonly matter: string
  readonly seq: number
  readonly body: unknown
}

interface World {
  readonly byKey: ReadonlyMap<string, readonly Row[]>
  readonly idOf: ReadonlyMap<string, string>
  readonly byRequest: ReadonlyMap<string, readonly Event[]>
  readonly reporters: ReadonlySet<string>
  readonly proofs: ReadonlySet<string>
}

function lossesOfReport(world: World, report: SentReport): string[] {
  const { key, number } = report
  const rows = world.byKey.get(`resident:${key}`) ?? []
  if (rows.length > 1) return [`report ${key} is kept ${rows.length} times`]
  const [row] = rows
  if (row) return partsLost(world, report, row)
  return number === undefined ? [] : [`report ${key}, acknowledged as ${number}, is gone`]
}

/** What a matter that is there lacks of what came in with it. */
function partsLost(world: World, { key, number, file }: SentReport, row: Row): string[] {
  const faults: readonly (readonly [boolean, string])[] = [
    [number !== undefined && row.number !== number, `report ${key}, acknowledged as ${number}, is kept as ${row.number}`],
    [row.follow_code === null, `matter ${row.number} has no follow-up code`],
    [!world.reporters.has(row.id), `matter ${row.number} has lost its reporter`],
    [file !== undefined && !world.proofs.has(`${row.id} ${file}`), `matter ${row.number} has lost its photo`],
  ]
  return faults.filter(([isLost]) => isLost).map(([, words]) => words)
}

function lossesOfChange(world: World, change: SentChange): string[] {
  const { key, number, what, version } = change
  const events = world.byRequest.get(key) ?? []
  if (events.length > 1) return [`${what} on ${number} under ${key} is kept ${events.length} times`]
  const [event] = events
  if (event) return partsChanged(world, change, event)
  return version === undefined ? [] : [`${what} on ${number}, acknowledged at version ${version}, is gone`]
}

/** What of an event that is there is not as it was sent. */
function partsChanged(world: World, { number, what, version }: SentChange, event: Event): string[] {
  const { move, text } = event.body as { readonly move?: string; readonly text?: string }
  const faults: readonly (readonly [boolean, string])[] = [
    [event.matter !== world.idOf.get(number), `${what} on ${number} went to another matter`],
    [move !== what && text !== what, `${what} on ${number} is kept as something else`],
    [version !== undefined && event.seq > version, `${what} on ${number} is kept later than it was acknowledged`],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, words]) => words)
}

/** Every acknowledged file must be noted and lie on the shelf whole; nothing on the shelf may be half. */
async function findFileLosses({ database, dataFolder, district }: Kept, { files }: Ledger): Promise<readonly string[]> {
  const noted = await database.db.selectFrom('file').select(['sha256', 'clean']).where('district', '=', district).execute()
  const known = new Set(noted.flatMap(({ sha256, clean }) => (clean === null ? [sha256] : [sha256, clean])))
  const shelved = await listShelf(join(dataFolder, 'files'))
  const there = new Set(shelved.keys())
  const half = await Promise.all(
    [...shelved].map(async ([name, path]) => ((await digestOf(path)) === name ? [] : [`file ${name} is not whole`])),
  )
  return [
    ...half.flat(),
    ...[...files].filter((file) => !known.has(file)).map((file) => `file ${file} is not noted`),
    ...[...known].filter((file) => !there.has(file)).map((file) => `file ${file} is noted and not there`),
  ]
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

async function listShelf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const whole = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/u.test(entry.name))
  return new Map(whole.map(({ name, parentPath }) => [name, join(parentPath, name)]))
}
