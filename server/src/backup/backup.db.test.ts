import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import type { Database } from '../database/database.ts'
import { listKnownMigrations, listMigrations } from '../database/migrate.ts'
import { openTestDatabase } from '../database/test-database.ts'
import { takePledges } from '../testing/take-pledges.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { FileShelf } from '../file/file-shelf.ts'
import { answerControl } from './answer-control.ts'
import { askForBackup } from './ask-control.ts'
import { findLastBackup } from './last-backup.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { countRows, listTables } from './tables-store.ts'

let server: TestServer
let folder: string
let path: string
let target: { readonly database: Database; readonly dataFolder: string }
let dispose: () => Promise<void>

beforeAll(async () => {
  server = await makeTestServer()
  folder = await mkdtemp(join(tmpdir(), 'yiwang-backup-'))
  path = join(folder, 'one.tar.zst')
  await server.signIn('dispatcher')
  await Promise.all(Array.from({ length: 20 }, () => report()))
  await server.services.files.put(Buffer.from('a file of the shelf'))
  await makeBackup(source(), path)
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  const opened = await openTestDatabase()
  dispose = opened.dispose
  target = { database: opened.database, dataFolder: await mkdtemp(join(tmpdir(), 'yiwang-restored-')) }
})

afterEach(async () => {
  await dispose()
  await rm(target.dataFolder, { recursive: true, force: true })
})

function source() {
  return { database: server.services.database, dataFolder: server.services.dataFolder }
}

async function report(): Promise<string> {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/requests',
    remoteAddress: `10.9.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
    headers: { 'idempotency-key': randomUUID() },
    payload: { category: 'E0102', description: '路口垃圾没有清', position: { lon: 120.005, lat: 30.005 }, name: '测试人' },
  })
  expect(answer.statusCode).toBe(201)
  return answer.json<{ number: string }>().number
}

async function listNumbers({ db }: Database): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('matter').select('number').execute()
  return new Set(rows.map(({ number }) => number))
}

test(
  'a backup made during intake holds every matter acknowledged before it began, and its chains are whole',
  { timeout: 120_000 },
  async () => {
    const during = join(folder, 'during.tar.zst')
    const before: string[] = []
    let isOver = false
    async function keepReporting(): Promise<void> {
      while (!isOver) before.push(await report())
    }
    const reporting = Promise.all([keepReporting(), keepReporting()])
    while (before.length < 20) await new Promise((resolve) => setTimeout(resolve, 20))
    const acknowledged = [...before]
    await makeBackup(source(), during)
    isOver = true
    await reporting
    const restored = await restoreBackup(target, during)
    const numbers = await listNumbers(target.database)
    expect(acknowledged.filter((number) => !numbers.has(number))).toEqual([])
    expect(restored).toMatchObject({ matters: numbers.size, events: numbers.size })
  },
)

test('what is restored is what was backed up: every row, every file, the secret, and the next number is a new one', async () => {
  const summary = await makeBackup(source(), join(folder, 'two.tar.zst'))
  const restored = await restoreBackup(target, join(folder, 'two.tar.zst'))
  expect(restored).toMatchObject({ matters: summary.matters, rows: summary.rows, files: summary.files })
  const tables = await listTables(target.database.db)
  expect(await countRows(target.database.db, tables)).toBe(summary.rows)
  const { dataFolder } = server.services
  expect(await readFile(join(target.dataFolder, 'secret'), 'utf8')).toBe(await readFile(join(dataFolder, 'secret'), 'utf8'))
  expect(await readdir(join(target.dataFolder, 'files'))).toEqual(await readdir(join(dataFolder, 'files')))
  await makeBackup(target, join(folder, 'again.tar.zst'))
  expect(await rowsOf(join(folder, 'again.tar.zst'))).toEqual(await rowsOf(join(folder, 'two.tar.zst')))
  const last = await findLastBackup(target.dataFolder)
  expect(last).toBeGreaterThan(Date.now() - 60_000)
})

test('work reports with their files, pledges with their histories and the numbers of statistics come back', async () => {
  const text = '2026年某区政府工作报告\n一、2026年工作安排\n新增公共停车位2000个，新建学校3所。\n'
  const cookie = await takePledges(server, text, 'cityscape')
  const headers = { cookie }
  const series = { name: '新增公共停车位', unit: '个', source: '城管局月报', owner: 'cityscape' }
  await server.app.inject({ method: 'PUT', url: '/api/statistics/parking', headers, payload: series })
  const readings = [{ on: '2026-01-31', value: 100, source: '一月' }]
  await server.app.inject({ method: 'POST', url: '/api/statistics/parking/readings', headers, payload: readings })
  const pledged = join(folder, 'pledged.tar.zst')
  await makeBackup(source(), pledged)
  const restored = await restoreBackup(target, pledged)
  expect(restored).toMatchObject({ pledges: 2 })
  const { db } = target.database
  const { file, text: kept } = await db.selectFrom('report_text').select(['file', 'text']).executeTakeFirstOrThrow()
  expect(kept).toBe(text)
  const shelf = new FileShelf(join(target.dataFolder, 'files'))
  expect(Buffer.from(await shelf.get(file ?? '')).toString()).toBe(text)
  const day = { on_day: '2026-02-28', made_at: new Date(), made_by: 'somebody', file: null }
  const another = { ...day, district: server.district.code, statistic: 'parking', value: 200, source: '二月' }
  const again = await db.insertInto('statistic_reading').values(another).returning('seq').executeTakeFirstOrThrow()
  expect(Number(again.seq)).toBeGreaterThan(1)
  await rm(join(server.services.dataFolder, 'files', (file ?? '').slice(0, 2), file ?? ''))
  expect(await makeBackup(source(), join(folder, 'missing.tar.zst'))).toMatchObject({ missingFiles: 1 })
})

test('the file of a backup is readable by its owner alone and never replaces another', async () => {
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  await expect(makeBackup(source(), path)).rejects.toThrow(/EEXIST/u)
  expect((await readdir(folder)).filter((name) => name.includes('.part-'))).toEqual([])
})

test('a running platform backs itself up when its own account asks over the socket', async () => {
  const stop = await answerControl(source())
  const to = join(folder, 'asked.tar.zst')
  const summary = await askForBackup(server.services.dataFolder, to, () => undefined)
  expect(summary.matters).toBe((await listNumbers(server.services.database)).size)
  await expect(askForBackup(server.services.dataFolder, '/nowhere/at/all.tar.zst', () => undefined)).rejects.toMatchObject({
    code: 'ENOENT',
  })
  await stop()
  await expect(askForBackup(server.services.dataFolder, to, () => undefined)).rejects.toThrow(/ENOENT|ECONNREFUSED/u)
})

test('a platform that is not empty is left alone', async () => {
  await expect(restoreBackup({ ...source() }, path)).rejects.toMatchObject({ fault: 'not_empty' })
})

test('one changed byte anywhere, or a missing end, is noticed before anything is written', async () => {
  const whole = await readFile(path)
  const bad = join(folder, 'bad.tar.zst')
  for (const place of [0.01, 0.2, 0.5, 0.8, 0.999].map((share) => Math.floor(whole.length * share))) {
    const changed = Buffer.from(whole)
    changed[place] = (changed[place] ?? 0) ^ 1
    await writeFile(bad, changed)
    await expect(restoreBackup(target, bad), `byte ${place}`).rejects.toMatchObject({ name: 'RestoreRefused' })
  }
  await writeFile(bad, whole.subarray(0, whole.length - 200))
  await expect(restoreBackup(target, bad)).rejects.toMatchObject({ fault: 'damaged' })
  await writeFile(bad, 'a letter')
  await expect(restoreBackup(target, bad)).rejects.toMatchObject({ name: 'RestoreRefused' })
  expect(existsSync(join(target.dataFolder, 'secret'))).toBe(false)
  await restoreBackup(target, path)
})

test('a member that was changed and packed anew, a link, and a name that leaves the folder are refused', async () => {
  const packed = join(folder, 'packed.tar.zst')
  await repack(packed, ({ name }, bytes) =>
    name.startsWith('rows/matter/') ? Buffer.from(bytes.toString().replace('垃圾', '花园')) : bytes,
  )
  await expect(restoreBackup(target, packed)).rejects.toMatchObject({ fault: 'damaged' })
  await repack(packed, (_, bytes) => bytes, { name: '../../escaped', type: 'file' })
  await expect(restoreBackup(target, packed)).rejects.toMatchObject({ fault: 'foreign_member', about: '../../escaped' })
  await repack(packed, (_, bytes) => bytes, { name: 'secret', type: 'symlink', linkname: '/etc/passwd' })
  await expect(restoreBackup(target, packed)).rejects.toMatchObject({ fault: 'foreign_member' })
})

test('a backup of an older schema is migrated, one of a newer schema is refused', { timeout: 120_000 }, async () => {
  const other = join(folder, 'other.tar.zst')
  await rehead(other, (migrations) => [...migrations, '9999-of-tomorrow'])
  await expect(restoreBackup(target, other)).rejects.toMatchObject({ fault: 'newer_schema', about: '9999-of-tomorrow' })
  await rehead(other, () => listKnownMigrations().slice(0, 3), /^(?:head\.json|manifest\.json|rows\/(?:district|division|category)\/)/u)
  await restoreBackup(target, other)
  expect(await listMigrations(target.database.db)).toEqual(listKnownMigrations())
  const rows = await target.database.db.selectFrom('division').select('code').execute()
  expect(rows).toHaveLength(5)
})

/** The lines of every table, as a backup holds them. */
async function rowsOf(archive: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for await (const { name, bytes } of membersOf(archive)) if (name.startsWith('rows/')) found[name] = bytes.toString()
  return found
}

async function* membersOf(archive: string): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const tar = extract()
  const flowing = pipeline(createReadStream(archive), createZstdDecompress(), tar as unknown as NodeJS.WritableStream)
  for await (const entry of tar) yield { name: entry.header.name, bytes: Buffer.concat((await Array.fromAsync(entry)) as Buffer[]) }
  await flowing
}

type Extra = Readonly<{ name: string; type: 'file' | 'symlink'; linkname?: string }>

/** Packs the backup anew, as somebody would who wants to change it. */
async function repack(to: string, change: (member: { readonly name: string }, bytes: Buffer) => Buffer, extra?: Extra): Promise<void> {
  await rm(to, { force: true })
  const tar = pack()
  const written = pipeline(tar as unknown as NodeJS.ReadableStream, createZstdCompress(), createWriteStream(to))
  for await (const { name, bytes } of membersOf(path)) {
    if (name === 'secret' && extra) tar.entry({ ...extra }, extra.type === 'file' ? 'x' : '')
    tar.entry({ name }, change({ name }, bytes))
  }
  tar.finalize()
  await written
}

/** The backup with other migrations in its head and only some of its members, its manifest fitting. */
async function rehead(to: string, change: (migrations: readonly string[]) => readonly string[], keep = /./u): Promise<void> {
  const { createHash } = await import('node:crypto')
  const members = await Array.fromAsync(membersOf(path))
  const kept = members
    .filter(({ name }) => keep.test(name))
    .map(({ name, bytes }) => ({ name, bytes: name === 'head.json' ? rewriteHead(bytes, change) : bytes }))
  await rm(to, { force: true })
  const tar = pack()
  const written = pipeline(tar as unknown as NodeJS.ReadableStream, createZstdCompress(), createWriteStream(to))
  const listed = kept
    .filter(({ name }) => name !== 'manifest.json')
    .map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }))
  const old = JSON.parse(members.at(-1)?.bytes.toString() ?? '') as { rows: Record<string, number>; sequences: object; files: number }
  const tables = new Set(listed.map(({ name }) => name.split('/')[1]))
  const rows = keep.source === '.' ? old.rows : Object.fromEntries(Object.entries(old.rows).filter(([name]) => tables.has(name)))
  const files = listed.filter(({ name }) => name.startsWith('files/')).length
  for (const { name, bytes } of kept) if (name !== 'manifest.json') tar.entry({ name }, bytes)
  tar.entry({ name: 'manifest.json' }, JSON.stringify({ ...old, rows, files, members: listed }))
  tar.finalize()
  await written
}

function rewriteHead(bytes: Buffer, change: (migrations: readonly string[]) => readonly string[]): Buffer {
  const head = JSON.parse(bytes.toString()) as { migrations: string[] }
  return Buffer.from(JSON.stringify({ ...head, migrations: change(head.migrations) }))
}
